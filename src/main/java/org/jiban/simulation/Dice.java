package org.jiban.simulation;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** Chance (骰子): the same seed always gives the same life. Not safe for several threads. */
public final class Dice {
    private final SplittableRandom random;

    public Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    /** Dice of their own for one thing, which later throws here do not disturb. */
    Dice split() {
        return new Dice(random.split());
    }

    /** True with probability {@code share}, 0..1. */
    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** A whole number from {@code low} to {@code high}, both possible. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    double fraction() {
        return random.nextDouble();
    }

    /** A span from {@code shortest} to {@code longest}, short ones more often. */
    Duration span(Duration shortest, Duration longest) {
        double part = Math.pow(random.nextDouble(), 2);
        return shortest.plusSeconds(Math.round(part * longest.minus(shortest).toSeconds()));
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
