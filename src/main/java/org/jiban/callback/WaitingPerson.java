package org.jiban.callback;

import java.time.Instant;
import org.jiban.kernel.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * A requester who waits to be called (待回访人), with all their due orders together.
 *
 * @param urgency of the most urgent of the orders
 * @param tries of the most tried
 * @param dueAt since when the longest waiting one is due
 * @param finishBy limit of the soonest
 * @param nextTryAt not before this moment
 * @param appointedAt agreed time of a call
 * @param claimedBy code of the colleague who is calling them now; null when nobody is
 */
public record WaitingPerson(
        long requesterId,
        int orders,
        Urgency urgency,
        int tries,
        Instant dueAt,
        Instant finishBy,
        Instant nextTryAt,
        @Nullable Instant appointedAt,
        @Nullable String claimedBy) {}
