package org.jiban.importing;

import java.time.Duration;

/** How many rows go into one transaction: at most 500, and so few that it takes about a second, never five. */
final class ChunkSize {
    static final int MOST = 500;
    private static final int FEWEST = 10;
    private static final Duration AIM = Duration.ofSeconds(1);

    private int rows = 100;

    int rows() {
        return rows;
    }

    /** Learns from a chunk of that many rows. It grows at most twofold at a time. */
    void took(int stored, Duration time) {
        if (stored > 0) {
            long fitting = stored * AIM.toNanos() / Math.max(1, time.toNanos());
            rows = (int) Math.clamp(fitting, FEWEST, Math.min(MOST, 2L * rows));
        }
    }
}
