package org.jiban.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One order behind a figure, without a word of it and without its requester.
 *
 * @param decidedAt when it began to belong to the period
 * @param flagged the time of one of its acts was claimed too late and the entry's own time counts instead
 */
public record AssessedRow(
        long order,
        String number,
        String topic,
        String lead,
        @Nullable String street,
        @Nullable String district,
        Instant decidedAt,
        boolean responded,
        boolean denied,
        boolean reached,
        @Nullable String solved,
        @Nullable String satisfaction,
        boolean unreached,
        boolean overdue,
        boolean hotlineDelayed,
        boolean repeated,
        boolean reopened,
        boolean flagged) {}
