package org.jiban.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Change of one topic (事项变更): proposed by one person, decided by another.
 *
 * @param base version of the catalogue it was written against
 * @param wanted what the topic is to say; once approved, with the time from which it does
 * @param restores the earlier version of the topic it goes back to; null for something new
 * @param decision null while it waits
 */
public record Change(
        long id,
        String topic,
        int base,
        Draft wanted,
        @Nullable Integer restores,
        String proposedBy,
        Instant proposedAt,
        State state,
        @Nullable Decision decision) {
    /** Where it stands. */
    public enum State {
        OPEN,
        APPROVED,
        REFUSED,
        WITHDRAWN
    }

    /**
     * What became of it.
     *
     * @param words why, as whoever decided says
     * @param version the version of the catalogue it became; null unless approved
     */
    public record Decision(
            String by,
            Instant at,
            @Nullable String words,
            @Nullable Integer version) {}
}
