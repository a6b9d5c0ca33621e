package org.jiban.telephony;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A caller we owe a call (漏接回拨).
 *
 * @param callId the first call we missed
 * @param dueAt until when the first try has to be made
 * @param calls how many calls of this caller we missed
 * @param tries how often we tried
 * @param nextTryAt not before this moment
 */
public record MissedCall(
        long callId,
        long requesterId,
        String line,
        Instant missedAt,
        Instant dueAt,
        int calls,
        int tries,
        Instant nextTryAt,
        @Nullable String claimedBy,
        @Nullable Instant claimedUntil) {

    public boolean isClaimedByAnother(String who, Instant now) {
        return claimedBy != null && claimedUntil != null && claimedUntil.isAfter(now) && !claimedBy.equals(who);
    }
}
