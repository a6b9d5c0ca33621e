package org.jiban.order;

import java.time.Instant;
import org.jiban.kernel.Subject;
import org.jiban.timer.TimedAct;
import org.springframework.stereotype.Component;

/** The citizen's clock ran out without an answer: entered, so that the requester is told. */
@Component
class FeedbackLimit implements TimedAct {
    private final Cases cases;

    FeedbackLimit(Cases cases) {
        this.cases = cases;
    }

    @Override
    public String kind() {
        return OrderTimers.FEEDBACK;
    }

    @Override
    public void due(Subject subject, Instant at) {
        cases.perform(subject.id(), DispatchOverdue.CLOCK, it -> {
            if (it.order.stage.open() && !it.order.answered()) {
                it.enter(Facts.limitPassed(it.order, OrderFact.Limit.FEEDBACK));
            }
        });
    }
}
