package org.jiban.simulation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jiban.support.TestApplication;

/** A few days of simulated life for tests that want pages with believable contents. */
public final class SmallLife {
    private SmallLife() {}

    /** Lives some days up to that moment; afterwards the clock stands there. */
    public static void live(TestApplication application, Instant present, int days, int contacts) {
        SimulatedLife.Outcome outcome = application
                .bean(SimulatedLife.class)
                .live(17, Clock.fixed(present, ZoneOffset.UTC), (now, part) -> {}, days, contacts);
        if (outcome != SimulatedLife.Outcome.LIVED) {
            throw new IllegalStateException("The life was not lived: " + outcome);
        }
        application.clock().set(present);
    }
}
