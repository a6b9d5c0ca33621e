package org.jiban.attachment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jiban.kernel.Subject;
import org.jiban.timer.RecurringAct;
import org.springframework.stereotype.Component;

/** Takes away files that were uploaded and not attached to anything within a day. */
@Component
class UnusedSweep implements RecurringAct {
    private static final Duration KEPT = Duration.ofDays(1);

    private final FileRows rows;
    private final Clock clock;

    UnusedSweep(FileRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "attachment.unused-sweep";
    }

    @Override
    public Instant next(Instant now) {
        return now.plus(Duration.ofHours(1));
    }

    @Override
    public void due(Subject subject, Instant at) {
        rows.sweep(clock.instant().minus(KEPT));
    }
}
