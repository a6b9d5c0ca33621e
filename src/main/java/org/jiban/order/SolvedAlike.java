package org.jiban.order;

import java.time.Instant;
import org.jiban.kernel.Place;
import org.jspecify.annotations.Nullable;

/**
 * How another order of the same topic was solved (相似且已解决), without anything about its requester.
 *
 * @param title null where the viewer takes no part: it may tell where somebody lives
 * @param place district and street, no finer
 * @param answer what the unit answered, self-identifications hidden
 * @param visible whether the viewer may open it
 */
public record SolvedAlike(
        String number,
        @Nullable String title,
        Place place,
        String answer,
        @Nullable String lead,
        Instant receivedAt,
        Instant closedAt,
        Satisfaction satisfaction,
        boolean visible) {}
