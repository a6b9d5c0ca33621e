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
 * @param topicName the topic as it was typed; empty when one was marked, or none
 * @param chosenPlace codes of the place that is tried; empty while it is the order's own
 * @param ground code of the ground that is chosen, or that the words remind of; empty without one
 * @param words what is to be told with the ground
 * @param withdrawal what the requester said about taking it back
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
        String topicName,
        String chosenPlace,
        String ground,
        String words,
        String withdrawal,
        List<Ground> grounds,
        List<String> units,
        List<String> allTopics) {

    /** Something to choose, as sure as the reading is. */
    public record Choosable(String value, String label, int percent, List<String> words) {}

    /** The place that is tried is none of those that the words name. */
    public boolean placeApart() {
        return !chosenPlace.isEmpty()
                && places.stream().noneMatch(each -> each.value().equals(chosenPlace));
    }

    /** Nobody has dispatched it yet. */
    public boolean first() {
        return proposal.order().stage() == Stage.TO_DISPATCH;
    }

    public boolean wantsBack() {
        return proposal.waiting().reasons().stream()
                .anyMatch(each -> each.kind() == org.jiban.dispatch.AskReason.Kind.WITHDRAWAL_ASKED);
    }
}
