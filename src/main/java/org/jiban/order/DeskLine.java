package org.jiban.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of a desk (承办台一行).
 *
 * @param role the unit's part
 * @param next the clock that runs out next; null when nothing is owed
 * @param section name of the section that has it
 * @param worker username of who has it
 * @param watched supervisors keep an eye on it
 */
public record DeskLine(
        OrderLine order,
        PartRole role,
        @Nullable NextClock next,
        @Nullable String section,
        @Nullable String worker,
        @Nullable String standIn,
        @Nullable Instant taskDue,
        boolean watched) {}
