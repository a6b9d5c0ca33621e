package org.jiban.order;

import java.time.Clock;
import java.time.Instant;
import org.jiban.calendar.Calendar;
import org.jiban.calendar.Limit;
import org.jiban.calendar.Policy;
import org.jiban.kernel.Urgency;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When an order's clocks run out, by policy and calendar. */
@Component
class Limits {
    private final Calendar calendar;
    private final Policy policy;
    private final Clock clock;

    Limits(Calendar calendar, Policy policy, Clock clock) {
        this.calendar = calendar;
        this.policy = policy;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    Policy policy() {
        return policy;
    }

    Instant dispatchDue(Instant receivedAt, int hours) {
        return calendar.due(receivedAt, policy.dispatchLimit(hours));
    }

    Instant questionDue(Instant askedAt) {
        return calendar.due(askedAt, policy.question());
    }

    /**
     * The clocks after a dispatch. The citizen's starts at the first and is not moved by a later one; the unit's starts
     * with each, except that a district passing an order on within its own time does not lengthen it.
     */
    Clocks dispatched(Urgency urgency, @Nullable Clocks before, boolean passedOn, Instant now) {
        Instant sign = calendar.due(now, policy.signLimit(urgency));
        Instant contact = calendar.due(now, policy.contactLimit(urgency));
        Instant answer = calendar.due(now, policy.feedbackLimit(urgency));
        if (before == null) {
            return new Clocks(now, now, sign, contact, now, answer, now, answer);
        }
        return new Clocks(
                before.firstDispatchedAt(),
                now,
                sign,
                contact,
                before.feedbackFrom(),
                before.feedbackDue(),
                passedOn ? before.unitFrom() : now,
                passedOn ? before.unitDue() : answer);
    }

    /** The clocks after a reopening: citizen and unit get a share of the original limit from now. */
    Clocks reopened(Urgency urgency, Clocks before, Instant now) {
        Limit limit = policy.reopenedLimit(policy.feedbackLimit(urgency));
        Instant due = calendar.due(now, limit);
        return new Clocks(
                before.firstDispatchedAt(),
                before.dispatchedAt(),
                before.signDue(),
                before.contactDue(),
                now,
                due,
                now,
                due);
    }
}
