package org.jiban.intake.web;

import java.time.Instant;
import java.util.List;
import org.jiban.intake.DirectAnswer;
import org.jiban.kernel.Urgency;
import org.jiban.order.Stage;
import org.jiban.recognition.Danger;
import org.jiban.requester.Masked;
import org.jiban.web.ClockStrip;
import org.jspecify.annotations.Nullable;

/**
 * What became of a contact, for the agent to read out (受理结果).
 *
 * @param heading key of what was done, in one word
 * @param queryCode shown this once; null when the contact is looked at later
 * @param seconds how long it took to write down; null when nobody measured
 * @param call the call that goes on; null without one
 * @param sentences to be read to the caller
 * @param mayObject the answer came from the knowledge base, so the caller may say that it is none
 */
public record Done(
        String number,
        String heading,
        @Nullable String queryCode,
        Instant receivedAt,
        @Nullable Long seconds,
        @Nullable Long call,
        @Nullable Masked who,
        List<Order> orders,
        List<Danger> dangers,
        @Nullable DirectAnswer answer,
        List<String> sentences,
        boolean mayObject) {

    /**
     * One order, opened now or asked about.
     *
     * @param lead name of the unit; null while a dispatcher decides
     * @param reasons why a dispatcher decides, in words
     * @param clock of the citizen, or of dispatch while nobody has it
     */
    public record Order(
            String number,
            Stage stage,
            String topic,
            Urgency urgency,
            @Nullable String lead,
            List<String> assists,
            List<String> reasons,
            ClockStrip clock,
            @Nullable Instant contactDue,
            @Nullable Instant feedbackDue,
            Instant dispatchDue) {
        /** Whether the requester's verdict is what is missing. */
        public boolean answered() {
            return CallerPanel.Line.waitsForVerdict(stage);
        }

        public boolean ended() {
            return stage == Stage.CLOSED || stage == Stage.WITHDRAWN;
        }

        /** The last four digits, as people tell them apart on the phone. */
        public String tail() {
            return number.substring(Math.max(0, number.length() - 4));
        }
    }
}
