package org.jiban.dispatch;

import java.time.Instant;

/**
 * An order that a district received as backstop (区级兜底) and has to send on, or to keep and say so.
 *
 * @param dueAt a quarter of the unit's limit after it was received
 */
public record DistrictDuty(long orderId, String number, String district, Instant receivedAt, Instant dueAt) {}
