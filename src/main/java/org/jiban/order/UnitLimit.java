package org.jiban.order;

import java.time.Instant;
import java.util.List;
import org.jiban.kernel.Subject;
import org.jiban.timer.TimedAct;
import org.springframework.stereotype.Component;

/** The unit's clock ran out: answered or not, the requester is now asked. */
@Component
class UnitLimit implements TimedAct {
    private final Cases cases;
    private final List<CallbackPlanner> planners;

    UnitLimit(Cases cases, List<CallbackPlanner> planners) {
        this.cases = cases;
        this.planners = planners;
    }

    @Override
    public String kind() {
        return OrderTimers.UNIT;
    }

    @Override
    public void due(Subject subject, Instant at) {
        cases.perform(subject.id(), DispatchOverdue.CLOCK, it -> {
            if (it.whyNot(Act.FALL_DUE) == null) {
                fallDue(it);
            }
        });
    }

    private void fallDue(Case it) {
        it.order.fallDue(Act.FALL_DUE);
        if (it.order.overdue) {
            it.enter(Facts.limitPassed(it.order, OrderFact.Limit.UNIT));
        }
        it.enter(Facts.callbackDue(it.order, false));
        it.afterwards(() -> planners.forEach(planner -> planner.callbackDue(it.order.snapshot())));
    }
}
