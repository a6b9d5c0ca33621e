/**
 * Work orders (诉求工单): the duty to act on one appeal, from opening to closing.
 *
 * <p>Owns {@code work_order}, {@code participation}, {@code desk}, {@code order_step}, {@code order_question},
 * {@code order_photo} and {@code past_number}. Exposes {@link org.jiban.order.WorkOrders}, its records, and the
 * interfaces that modules above implement. Never decides which unit must act (dispatch) nor whom to call back when
 * (callback), and never shows a unit more about the requester than {@link org.jiban.order.Visibility} lets through.
 */
@NullMarked
package org.jiban.order;

import org.jspecify.annotations.NullMarked;
