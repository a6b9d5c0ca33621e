package org.jiban.callback;

import java.time.Instant;
import org.jiban.journal.Journal;
import org.jiban.kernel.Subject;
import org.jiban.timer.TimedAct;
import org.springframework.stereotype.Component;

/** A callback is not finished within its limit: entered, and the requester is still asked. */
@Component
class FinishLate implements TimedAct {
    private final DueBook dues;
    private final Journal journal;

    FinishLate(DueBook dues, Journal journal) {
        this.dues = dues;
        this.journal = journal;
    }

    @Override
    public String kind() {
        return Planner.FINISH;
    }

    @Override
    public void due(Subject subject, Instant at) {
        dues.find(subject.id())
                .ifPresent(due -> journal.write(
                        subject,
                        Planner.PLANNER,
                        new CallbackFact.Late(
                                CallbackFact.Late.Limit.FINISH, due.finishBy(), due.lead(), due.round())));
    }
}
