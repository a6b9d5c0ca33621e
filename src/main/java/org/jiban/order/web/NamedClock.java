package org.jiban.order.web;

import org.jiban.web.ClockStrip;

/**
 * A clock of an order with its heading (时钟).
 *
 * @param titleKey message key of what must happen before it runs out
 */
public record NamedClock(String titleKey, ClockStrip clock) {}
