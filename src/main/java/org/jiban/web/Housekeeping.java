package org.jiban.web;

import java.time.Duration;
import java.time.Instant;
import org.jiban.kernel.Subject;
import org.jiban.timer.RecurringAct;
import org.springframework.stereotype.Component;

/** Forgets, once an hour, the keys and the counts of tries that are too old to matter. */
@Component
class Housekeeping implements RecurringAct {
    private static final Duration LONGEST_WINDOW = Duration.ofDays(1);

    private final Idempotency idempotency;
    private final Throttle throttle;

    Housekeeping(Idempotency idempotency, Throttle throttle) {
        this.idempotency = idempotency;
        this.throttle = throttle;
    }

    @Override
    public String kind() {
        return "web.housekeeping";
    }

    @Override
    public Instant next(Instant now) {
        return now.plus(Duration.ofHours(1));
    }

    @Override
    public void due(Subject subject, Instant at) {
        idempotency.purge();
        throttle.purge(LONGEST_WINDOW);
    }
}
