package org.jiban.catalogue;

import java.time.Instant;
import java.util.List;
import org.jiban.kernel.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * Change of one topic (事项变更): proposed by one person, decided by another.
 *
 * @param base version of the catalogue it was written against
 * @param reason why, in the proposer's words
 * @param activeFrom from when it is wanted
 * @param version the version it became, with the time from which that is active; null until approved
 */
public record Change(
        long id,
        String topic,
        int base,
        String lead,
        List<String> assists,
        Urgency urgency,
        List<String> keywords,
        List<String> strong,
        String reason,
        Instant activeFrom,
        String proposedBy,
        Instant proposedAt,
        State state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Integer version) {
    /** Where it stands. */
    public enum State {
        OPEN,
        APPROVED,
        DROPPED
    }

    /** The topic as it would be. Throws {@link IllegalArgumentException} when a rule cannot be read. */
    Topic applyTo(Topic old) {
        return new Topic(
                old.code(),
                old.level1(),
                old.level1En(),
                old.level2(),
                old.level2En(),
                old.level3(),
                old.level3En(),
                old.type(),
                urgency,
                UnitRule.parse(lead),
                assists.stream().map(UnitRule::parse).toList(),
                old.dispatchHours(),
                old.photos(),
                old.share(),
                keywords,
                strong,
                old.examples(),
                old.duty());
    }
}
