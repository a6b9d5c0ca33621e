package org.jiban.order.web;

import org.jiban.order.DeskLine;
import org.jiban.order.NextClock;
import org.jiban.order.OrderLine;
import org.jiban.web.ClockStrip;
import org.jspecify.annotations.Nullable;

/**
 * One line of a desk as it is shown (承办台一行).
 *
 * @param topic first and third level, in the reader's language
 * @param place the finest that is known, in words
 * @param worker how colleagues call who has it
 * @param clock null when nothing is owed
 * @param next what the clock is about
 */
public record DeskRow(
        OrderLine order,
        DeskLine line,
        String topic,
        String place,
        @Nullable String worker,
        @Nullable ClockStrip clock,
        NextClock.@Nullable Kind next) {

    public boolean unsigned() {
        return next == NextClock.Kind.SIGN;
    }
}
