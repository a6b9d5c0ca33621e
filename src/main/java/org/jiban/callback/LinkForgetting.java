package org.jiban.callback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jiban.kernel.Subject;
import org.jiban.timer.RecurringAct;
import org.springframework.stereotype.Component;

/** Forgets links a quarter of a year after they ended; until then they still say what became of the callback. */
@Component
class LinkForgetting implements RecurringAct {
    private static final Duration KEPT = Duration.ofDays(90);

    private final Links links;
    private final Clock clock;

    LinkForgetting(Links links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "callback.forget-links";
    }

    @Override
    public Instant next(Instant now) {
        return now.plus(Duration.ofHours(24));
    }

    @Override
    public void due(Subject subject, Instant at) {
        links.forget(clock.instant().minus(KEPT));
    }
}
