package org.jiban.callback;

import java.time.Instant;
import java.util.List;
import org.jiban.calendar.CallbackMode;
import org.jiban.kernel.Urgency;
import org.jiban.requester.SafeContact;
import org.jspecify.annotations.Nullable;

/**
 * An order whose requester is to be asked (待回访).
 *
 * @param dueAt when it became due
 * @param firstTryBy until when the first try has to be made
 * @param finishBy until when the callback has to be finished
 * @param modes how to ask, in this order
 * @param step which of them is at work, from 0
 * @param tries failed tries of this round
 * @param nextTryAt no call is placed by the queue before it
 * @param appointedAt the time the requester asked to be called at; null without one
 */
public record Due(
        long orderId,
        long requesterId,
        String number,
        Urgency urgency,
        String topic,
        String lead,
        int round,
        SafeContact safeContact,
        Instant dueAt,
        Instant firstTryBy,
        Instant finishBy,
        List<CallbackMode> modes,
        int step,
        int tries,
        @Nullable Instant lastTryAt,
        Instant nextTryAt,
        @Nullable Instant appointedAt) {

    /** The mode at work. */
    public CallbackMode mode() {
        return modes.get(step);
    }

    boolean lastStep() {
        return step == modes.size() - 1;
    }

    /** The same order one mode further. */
    Due next(Instant nextTryAt) {
        return new Due(
                orderId,
                requesterId,
                number,
                urgency,
                topic,
                lead,
                round,
                safeContact,
                dueAt,
                firstTryBy,
                finishBy,
                modes,
                step + 1,
                tries,
                lastTryAt,
                nextTryAt,
                appointedAt);
    }
}
