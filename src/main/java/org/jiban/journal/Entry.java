package org.jiban.journal;

import java.time.Instant;
import org.jiban.kernel.Subject;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Entry (流水条目): one act, once and for all.
 *
 * @param happenedAt when the act is said to have happened
 * @param recordedAt when it was written down
 * @param actor code of who acted, never a name
 * @param unit unit of who acted; null for the centre, citizens and the system
 */
public record Entry(
        long id,
        Instant happenedAt,
        Instant recordedAt,
        Subject subject,
        String act,
        int version,
        String actor,
        @Nullable String unit,
        JsonNode facts) {}
