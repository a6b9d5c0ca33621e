package org.jiban.order;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the facts that repeat much of an order, so that projections need no join. */
final class Facts {
    private Facts() {}

    static OrderFact.Opened opened(WorkOrder order, List<String> reasons) {
        Opening opening = order.opening;
        return new OrderFact.Opened(
                opening.contactId(),
                opening.number(),
                opening.type(),
                opening.channel(),
                opening.topic(),
                opening.urgency(),
                opening.place().district(),
                opening.place().street(),
                opening.place().community(),
                opening.share(),
                opening.receivedAt(),
                opening.dispatchDue(),
                opening.catalogueVersion(),
                reasons,
                opening.imported());
    }

    static OrderFact.Dispatched dispatched(WorkOrder order, @Nullable String before, @Nullable Long step) {
        Assignment to = order.assigned();
        Clocks clocks = order.running();
        return new OrderFact.Dispatched(
                to.lead(),
                to.assists(),
                to.kind(),
                to.rule(),
                to.catalogueVersion(),
                before == null,
                before,
                step,
                order.opening.topic(),
                order.opening.place().street(),
                order.opening.place().district(),
                order.opening.urgency(),
                order.opening.receivedAt(),
                order.opening.dispatchDue(),
                clocks.signDue(),
                clocks.contactDue(),
                clocks.feedbackDue(),
                clocks.unitDue());
    }

    static OrderFact.AnswerLimitPassed limitPassed(WorkOrder order, OrderFact.Limit which) {
        Clocks clocks = order.running();
        return new OrderFact.AnswerLimitPassed(
                which,
                order.leadNow(),
                which == OrderFact.Limit.UNIT ? clocks.unitDue() : clocks.feedbackDue(),
                clocks.unitDue(),
                order.opening.topic(),
                order.opening.place().street(),
                order.opening.place().district());
    }

    static OrderFact.CallbackDue callbackDue(WorkOrder order, boolean early) {
        Clocks clocks = order.running();
        return new OrderFact.CallbackDue(
                order.leadNow(),
                clocks.unitDue(),
                clocks.feedbackDue(),
                early,
                order.overdue,
                order.round,
                order.opening.topic(),
                order.opening.place().street(),
                order.opening.place().district(),
                order.opening.urgency(),
                clocks.contactDue(),
                order.firstContactAt,
                order.contactInTime(),
                order.answeredAt);
    }

    static OrderFact.VerdictGiven verdictGiven(WorkOrder order, Verdict verdict, VerdictEdge edge) {
        Clocks clocks = order.running();
        return new OrderFact.VerdictGiven(
                verdict.attempt(),
                verdict.mode(),
                true,
                verdict.contacted(),
                verdict.solved(),
                verdict.partlyAccepted(),
                verdict.satisfaction(),
                verdict.feasible(),
                verdict.reasons(),
                edge,
                edge == VerdictEdge.CLOSE && verdict.satisfaction() == Satisfaction.DISSATISFIED,
                order.leadNow(),
                clocks.unitDue(),
                clocks.feedbackDue(),
                order.opening.topic(),
                order.opening.place().street(),
                order.opening.place().district(),
                order.opening.urgency(),
                order.round,
                order.repeat,
                clocks.contactDue(),
                order.firstContactAt,
                order.contactInTime(),
                order.answeredAt,
                order.overdue);
    }

    static OrderFact.Unreached unreached(WorkOrder order, int tries) {
        Clocks clocks = order.running();
        return new OrderFact.Unreached(
                tries,
                order.leadNow(),
                clocks.unitDue(),
                clocks.feedbackDue(),
                order.opening.topic(),
                order.opening.place().street(),
                order.opening.place().district(),
                order.opening.urgency(),
                order.round,
                order.repeat,
                clocks.contactDue(),
                order.firstContactAt,
                order.contactInTime(),
                order.answeredAt,
                order.overdue);
    }

    static OrderFact.Reopened reopened(WorkOrder order, OrderFact.Reopened.By by, @Nullable Long step) {
        Clocks clocks = order.running();
        return new OrderFact.Reopened(
                order.leadNow(),
                order.round,
                by,
                step,
                clocks.unitDue(),
                clocks.feedbackDue(),
                order.opening.topic(),
                order.opening.place().street(),
                order.opening.place().district());
    }
}
