package org.jiban.order;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jiban.calendar.Policy;
import org.jiban.kernel.Urgency;
import org.jiban.timer.Timer;
import org.jiban.timer.Timers;
import org.springframework.stereotype.Component;

/** Which timers run about an order, and when. */
@Component
class OrderTimers {
    static final String DISPATCH = "order.dispatch-due";
    static final String SIGN = "order.sign-climb";
    static final String UNIT = "order.unit-due";
    static final String FEEDBACK = "order.feedback-due";
    static final String QUESTION = "order.question-due";

    private final Timers timers;
    private final Policy policy;

    OrderTimers(Timers timers, Policy policy) {
        this.timers = timers;
        this.policy = policy;
    }

    /** Starts what a new order needs, all of one contact in one round trip. */
    void start(List<WorkOrder> orders) {
        timers.setAll(orders.stream().flatMap(order -> of(order).stream()).toList());
    }

    /** Starts or moves the clocks of a dispatched or reopened order. */
    void restart(WorkOrder order) {
        timers.setAll(of(order));
    }

    private List<Timer> of(WorkOrder order) {
        if (order.clocks == null) {
            return List.of(new Timer(order.subject(), DISPATCH, order.opening.dispatchDue()));
        }
        List<Timer> all = new ArrayList<>();
        if (order.signedAt == null && order.stage == Stage.DISPATCHED) {
            all.add(new Timer(order.subject(), SIGN, climbAt(order)));
        }
        all.add(new Timer(order.subject(), UNIT, order.clocks.unitDue()));
        if (!order.answered()) {
            all.add(new Timer(order.subject(), FEEDBACK, order.clocks.feedbackDue()));
        }
        return all;
    }

    /** When an unsigned order climbs next: an urgent one in the policy's steps, any other once, at its limit. */
    Instant climbAt(WorkOrder order) {
        Clocks clocks = order.running();
        if (order.opening.urgency() != Urgency.L1) {
            return clocks.signDue();
        }
        List<Duration> steps = policy.unsignedClimbs();
        return clocks.dispatchedAt().plus(steps.get(Math.min(order.climb, steps.size() - 1)));
    }

    /** How many steps an unsigned order of that urgency climbs. */
    int climbs(Urgency urgency) {
        return urgency == Urgency.L1 ? policy.unsignedClimbs().size() : 1;
    }

    void set(WorkOrder order, String kind, Instant at) {
        timers.set(order.subject(), kind, at);
    }

    void stop(WorkOrder order, String... kinds) {
        timers.cancel(order.subject(), kinds);
    }

    void stopAll(WorkOrder order) {
        timers.cancelAll(order.subject());
    }
}
