package org.jiban.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A clock that simulation and tests can set and move; it follows the system until it is first set. */
public final class MovableClock extends Clock {
    private final Clock system;
    private volatile @Nullable Instant fixed;

    public MovableClock(Clock system) {
        this.system = system;
    }

    /** Stands still at {@code instant} until moved again. */
    public void set(Instant instant) {
        fixed = instant;
    }

    /** Moves on by {@code step} and stands still there. */
    public void tick(Duration step) {
        fixed = instant().plus(step);
    }

    /** Follows the system's time again. */
    public void follow() {
        fixed = null;
    }

    @Override
    public Instant instant() {
        Instant here = fixed;
        return here == null ? system.instant() : here;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new IllegalArgumentException("Times are instants; the zone belongs to the city");
    }
}
