package org.jiban.dispatch.web;

import java.util.List;
import org.jiban.catalogue.Ground;
import org.jiban.dispatch.Proposal;
import org.jiban.kernel.Urgency;
import org.jiban.order.Assignment;
import org.jiban.order.Stage;
import org.jiban.web.ClockStrip;
import org.jspecify.annotations.Nullable;

/**
 * One order that waits for a dispatcher, with what the rules would do and what can be chosen (派单).
 *
 * @param suggested where the rules would send it; null when they cannot say
 * @param lead name in the field of the lead unit
 * @param assists names in the field of the assisting units, one a line
 * @param hints words that remind of grounds, by the ground's code
 */
public record DecidingPage(
        Proposal proposal,
        List<String> reasons,
        ClockStrip clock,
        String place,
        String topic,
        @Nullable Assignment suggested,
        List<Choosable> topics,
        List<Choosable> places,
        String lead,
        String assists,
        @Nullable Urgency urgency,
        String reason,
        List<Ground> grounds,
        List<String> hints,
        List<String> units,
        List<String> allTopics) {

    /** Something to choose, as sure as the reading is. */
    public record Choosable(String value, String label, int percent, List<String> words) {}

    /** Nobody has dispatched it yet. */
    public boolean first() {
        return proposal.order().stage() == Stage.TO_DISPATCH;
    }

    public boolean wantsBack() {
        return proposal.waiting().reasons().stream()
                .anyMatch(each -> each.kind() == org.jiban.dispatch.AskReason.Kind.WITHDRAWAL_ASKED);
    }
}
