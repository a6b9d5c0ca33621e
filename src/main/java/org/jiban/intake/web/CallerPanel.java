package org.jiban.intake.web;

import java.util.List;
import org.jiban.order.OrderLine;
import org.jiban.order.Stage;
import org.jiban.requester.Masked;
import org.jiban.web.ClockStrip;
import org.jspecify.annotations.Nullable;

/**
 * Who is on the line and what they have open (来电人).
 *
 * @param who masked; null while nobody known is named
 * @param asked a number was given, known or not
 * @param call the call they are on, for the forms of this panel; null without one
 */
public record CallerPanel(
        @Nullable Masked who,
        boolean asked,
        List<Line> lines,
        @Nullable Long call) {
    public static final CallerPanel NOBODY = new CallerPanel(null, false, List.of(), null);

    /**
     * An open order of the caller.
     *
     * @param topic its name
     * @param clock of the citizen; null once it was answered
     * @param add what was typed to be added and could not be taken; empty otherwise
     * @param withdraw as {@code add}, about taking it back
     */
    public record Line(
            OrderLine order, String topic, @Nullable ClockStrip clock, String add, String withdraw) {
        static boolean waitsForVerdict(Stage stage) {
            return stage == Stage.FEEDBACK_GIVEN || stage == Stage.CALLBACK_DUE;
        }
    }
}
