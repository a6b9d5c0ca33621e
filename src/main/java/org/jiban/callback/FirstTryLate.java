package org.jiban.callback;

import java.time.Instant;
import org.jiban.journal.Journal;
import org.jiban.kernel.Subject;
import org.jiban.timer.TimedAct;
import org.springframework.stereotype.Component;

/** Nobody tried to reach a requester within the limit for the first try: entered, and they go on waiting. */
@Component
class FirstTryLate implements TimedAct {
    private final DueBook dues;
    private final Journal journal;

    FirstTryLate(DueBook dues, Journal journal) {
        this.dues = dues;
        this.journal = journal;
    }

    @Override
    public String kind() {
        return Planner.FIRST_TRY;
    }

    @Override
    public void due(Subject subject, Instant at) {
        dues.find(subject.id())
                .filter(due -> due.lastTryAt() == null && due.appointedAt() == null)
                .ifPresent(due -> journal.write(
                        subject,
                        Planner.PLANNER,
                        new CallbackFact.Late(
                                CallbackFact.Late.Limit.FIRST_TRY, due.firstTryBy(), due.lead(), due.round())));
    }
}
