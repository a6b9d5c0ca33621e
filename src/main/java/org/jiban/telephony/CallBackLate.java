package org.jiban.telephony;

import java.time.Instant;
import org.jiban.journal.Journal;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Subject;
import org.jiban.timer.TimedAct;
import org.springframework.stereotype.Component;

/** The limit of a call-back passed before anybody tried: the delay is entered, the caller goes on waiting. */
@Component
class CallBackLate implements TimedAct {
    private final MissedCallBook queue;
    private final Journal journal;

    CallBackLate(MissedCallBook queue, Journal journal) {
        this.queue = queue;
        this.journal = journal;
    }

    @Override
    public String kind() {
        return MissedCalls.DUE;
    }

    @Override
    public void due(Subject subject, Instant at) {
        if (queue.find(subject.id()).isPresent()) {
            journal.write(subject, Actor.system("sweeper"), new CallFact.CallBackLate(at));
        }
    }
}
