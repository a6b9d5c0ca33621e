package org.jiban.telephony;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jiban.kernel.Subject;
import org.jiban.timer.RecurringAct;
import org.springframework.stereotype.Component;

/** Forgets the exchange's names of calls whose events can no longer come. */
@Component
class CallForgetting implements RecurringAct {
    private final CallBook book;
    private final Clock clock;

    CallForgetting(CallBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "telephony.forget-references";
    }

    @Override
    public Instant next(Instant now) {
        return now.plus(Duration.ofHours(1));
    }

    @Override
    public void due(Subject subject, Instant at) {
        book.forget(clock.instant());
    }
}
