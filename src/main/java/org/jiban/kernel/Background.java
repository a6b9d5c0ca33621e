package org.jiban.kernel;

import java.time.Duration;

/**
 * Work that every process does again and again beside its requests: tailing, sweeping, sealing. Any number of processes
 * may do it at once; the work itself sees to it that nothing happens twice.
 */
public interface Background {
    /** Short name, for thread, log and metric. */
    String name();

    /** How long to rest after a round that found nothing to do. */
    Duration pause();

    /** One round. Returns true when there may be more to do at once. */
    boolean round();
}
