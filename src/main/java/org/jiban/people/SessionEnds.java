package org.jiban.people;

import java.time.Duration;
import java.time.Instant;
import org.jiban.kernel.Subject;
import org.jiban.timer.RecurringAct;
import org.springframework.stereotype.Component;

/** Removes, once an hour, the sessions that have run out. */
@Component
class SessionEnds implements RecurringAct {
    private final Sessions sessions;

    SessionEnds(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public String kind() {
        return "people.session-ends";
    }

    @Override
    public Instant next(Instant now) {
        return now.plus(Duration.ofHours(1));
    }

    @Override
    public void due(Subject subject, Instant at) {
        sessions.purge();
    }
}
