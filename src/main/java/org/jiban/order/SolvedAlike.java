package org.jiban.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How another order of the same topic was solved (相似且已解决), without anything about its requester.
 *
 * @param answer what the unit answered, self-identifications hidden
 * @param visible whether the viewer may open it
 */
public record SolvedAlike(
        String number,
        String title,
        String answer,
        @Nullable String lead,
        Instant receivedAt,
        Instant closedAt,
        Satisfaction satisfaction,
        boolean visible) {}
