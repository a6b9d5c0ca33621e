/**
 * Callback (回访): the requester says whether somebody contacted them, whether it is solved, whether they are satisfied.
 *
 * <p>Owns {@code callback_due}, {@code callback_claim}, {@code callback_link}, {@code callback_attempt} and
 * {@code callback_note}. Exposes {@link org.jiban.callback.Callbacks}; implements the order's
 * {@link org.jiban.order.CallbackPlanner} and a panel of its page. Decides whom to ask when, how and how often; where a
 * verdict leads is the order's own table. Never lets the handling unit ask, and never shows a link's code to staff.
 */
@NullMarked
package org.jiban.callback;

import org.jspecify.annotations.NullMarked;
