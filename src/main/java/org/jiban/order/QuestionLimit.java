package org.jiban.order;

import java.time.Instant;
import org.jiban.kernel.Subject;
import org.jiban.timer.TimedAct;
import org.springframework.stereotype.Component;

/** Nobody replied to the question in time: it is closed, and the unit goes on with what it knows. */
@Component
class QuestionLimit implements TimedAct {
    private final Cases cases;

    QuestionLimit(Cases cases) {
        this.cases = cases;
    }

    @Override
    public String kind() {
        return OrderTimers.QUESTION;
    }

    @Override
    public void due(Subject subject, Instant at) {
        cases.perform(subject.id(), DispatchOverdue.CLOCK, it -> {
            Long question = it.order.question;
            if (question != null && it.order.stage.open()) {
                it.order.forgetQuestion();
                it.enter(new OrderFact.QuestionTimedOut(it.order.leadNow(), question));
            }
        });
    }
}
