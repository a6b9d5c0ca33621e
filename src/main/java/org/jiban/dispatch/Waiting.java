package org.jiban.dispatch;

import java.time.Instant;
import java.util.List;
import org.jiban.kernel.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * An order that waits for a dispatcher (待派工单).
 *
 * @param dueAt when its dispatch clock runs out
 * @param notBy code of the account that may not decide it, because it decided before; null when anybody may
 * @param claimedBy code of the account that works on it
 */
public record Waiting(
        long orderId,
        String number,
        Urgency urgency,
        List<AskReason> reasons,
        Instant enteredAt,
        Instant dueAt,
        @Nullable String notBy,
        @Nullable String claimedBy,
        @Nullable Instant claimedUntil) {
    public Waiting {
        reasons = List.copyOf(reasons);
    }

    /** A new one, free for anybody. */
    public static Waiting of(
            long orderId, String number, Urgency urgency, List<AskReason> reasons, Instant now, Instant due) {
        return new Waiting(orderId, number, urgency, reasons, now, due, null, null, null);
    }

    public boolean isClaimedByAnother(String who, Instant now) {
        return isClaimed(now) && !who.equals(claimedBy);
    }

    public boolean isClaimed(Instant now) {
        return claimedBy != null && claimedUntil != null && claimedUntil.isAfter(now);
    }
}
