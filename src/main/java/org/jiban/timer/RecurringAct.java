package org.jiban.timer;

import java.time.Instant;

/** A timed act that is planted at start and comes back. */
public interface RecurringAct extends TimedAct {
    /** When it is next due, after {@code now}. */
    Instant next(Instant now);
}
