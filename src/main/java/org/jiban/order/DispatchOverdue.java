package org.jiban.order;

import java.time.Instant;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Subject;
import org.jiban.timer.TimedAct;
import org.springframework.stereotype.Component;

/** The dispatch clock ran out: the delay is entered; the order stays in the dispatchers' queue. */
@Component
class DispatchOverdue implements TimedAct {
    static final Actor CLOCK = Actor.system("clock");

    private final Cases cases;

    DispatchOverdue(Cases cases) {
        this.cases = cases;
    }

    @Override
    public String kind() {
        return OrderTimers.DISPATCH;
    }

    @Override
    public void due(Subject subject, Instant at) {
        cases.perform(subject.id(), CLOCK, it -> {
            if (it.order.stage == Stage.TO_DISPATCH) {
                it.enter(new OrderFact.DispatchOverdue(it.order.opening.topic(), it.order.opening.urgency(), at));
            }
        });
    }
}
