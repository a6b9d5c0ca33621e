package org.jiban.telephony;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jiban.kernel.OutOfOrder;
import org.jspecify.annotations.Nullable;

/**
 * Call (通话): offered, then answered or abandoned, and ended.
 *
 * @param line the line that was called, e.g. {@code main}
 * @param requesterId who called; null when the number is withheld
 * @param agent code of the account that answered
 */
public record Call(
        long id,
        String reference,
        String line,
        @Nullable Long requesterId,
        Instant offeredAt,
        @Nullable Instant answeredAt,
        @Nullable Instant abandonedAt,
        @Nullable Instant endedAt,
        @Nullable Instant wrappedAt,
        @Nullable String agent,
        @Nullable String recording) {

    /** A call that begins to ring. */
    static Call offered(long id, CallEvent event, String line, @Nullable Long requesterId) {
        return new Call(id, event.call(), line, requesterId, event.at(), null, null, null, null, null, null);
    }

    /**
     * The call after the event; empty when the event was known already.
     *
     * @throws OutOfOrder when the event cannot follow what is known of the call
     */
    Optional<Call> after(CallEvent event) {
        return switch (event.kind()) {
            case OFFERED -> Optional.empty();
            case ANSWERED -> answeredAt != null ? Optional.empty() : Optional.of(answered(event));
            case ABANDONED -> abandonedAt != null ? Optional.empty() : Optional.of(abandoned(event));
            case ENDED -> endedAt != null ? Optional.empty() : Optional.of(ended(event));
            case WRAPPED -> wrappedAt != null ? Optional.empty() : Optional.of(wrapped(event));
        };
    }

    private Call answered(CallEvent event) {
        if (abandonedAt != null) {
            throw new OutOfOrder("call-was-abandoned");
        }
        requireNotBefore(event, offeredAt);
        return with(event.at(), null, null, null, event.agent(), event.recording());
    }

    private Call abandoned(CallEvent event) {
        if (answeredAt != null) {
            throw new OutOfOrder("call-was-answered");
        }
        requireNotBefore(event, offeredAt);
        return with(null, event.at(), event.at(), null, null, event.recording());
    }

    private Call ended(CallEvent event) {
        if (answeredAt == null) {
            throw new OutOfOrder("call-never-answered");
        }
        requireNotBefore(event, answeredAt);
        return with(answeredAt, null, event.at(), wrappedAt, agent, event.recording());
    }

    private Call wrapped(CallEvent event) {
        if (endedAt == null) {
            throw new OutOfOrder("call-not-ended");
        }
        requireNotBefore(event, endedAt);
        return with(answeredAt, abandonedAt, endedAt, event.at(), agent, event.recording());
    }

    private static void requireNotBefore(CallEvent event, Instant earlier) {
        if (event.at().isBefore(earlier)) {
            throw new OutOfOrder("call-times-reversed");
        }
    }

    private Call with(
            @Nullable Instant answered,
            @Nullable Instant abandoned,
            @Nullable Instant ended,
            @Nullable Instant wrapped,
            @Nullable String who,
            @Nullable String tape) {
        return new Call(
                id,
                reference,
                line,
                requesterId,
                offeredAt,
                answered,
                abandoned,
                ended,
                wrapped,
                who,
                tape == null ? recording : tape);
    }

    /** How long the caller waited, until answered or given up; null while it rings. */
    public @Nullable Duration waited() {
        Instant until = answeredAt != null ? answeredAt : abandonedAt;
        return until == null ? null : Duration.between(offeredAt, until);
    }

    /** How long they talked; null until the call has ended, and for calls nobody answered. */
    public @Nullable Duration talked() {
        return answeredAt == null || endedAt == null ? null : Duration.between(answeredAt, endedAt);
    }

    /** How long the agent wrote up the call afterwards (话后整理); null until that is finished. */
    public @Nullable Duration wrappedUp() {
        return endedAt == null || wrappedAt == null ? null : Duration.between(endedAt, wrappedAt);
    }
}
