package org.jiban.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order of imported history: it is CLOSED from the beginning, starts no clock and enters no rate.
 *
 * @param id lies at the order's own time ({@code Ids.at})
 * @param answer what the unit answered, as the source keeps it; sealed like every answer
 * @param closedAt null when the source tells no closing; the order then is CLOSED with ground IMPORTED at its receipt
 */
public record PastOrder(
        long id,
        NewOrder order,
        @Nullable String answer,
        @Nullable Instant closedAt) {}
