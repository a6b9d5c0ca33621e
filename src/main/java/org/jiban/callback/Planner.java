package org.jiban.callback;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jiban.calendar.Calendar;
import org.jiban.calendar.CallbackMode;
import org.jiban.calendar.Policy;
import org.jiban.journal.Journal;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Subject;
import org.jiban.order.CallbackPlanner;
import org.jiban.order.OrderSnapshot;
import org.jiban.timer.Timer;
import org.jiban.timer.Timers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plans who is asked when and how: puts due orders in the queue, offers links, lets one mode follow the other. */
@Component
class Planner implements CallbackPlanner {
    static final String LINK_LAPSE = "callback.link-lapse";
    static final String FIRST_TRY = "callback.first-try";
    static final String FINISH = "callback.finish";
    static final Actor PLANNER = Actor.system("callback");

    private final DueBook dues;
    private final Links links;
    private final Modes modes;
    private final CallTimes times;
    private final Policy policy;
    private final Calendar calendar;
    private final Timers timers;
    private final Journal journal;
    private final Clock clock;

    Planner(
            DueBook dues,
            Links links,
            Modes modes,
            CallTimes times,
            Policy policy,
            Calendar calendar,
            Timers timers,
            Journal journal,
            Clock clock) {
        this.dues = dues;
        this.links = links;
        this.modes = modes;
        this.times = times;
        this.policy = policy;
        this.calendar = calendar;
        this.timers = timers;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void callbackDue(OrderSnapshot order) {
        Instant now = clock.instant();
        Due due = new Due(
                order.id(),
                order.requesterId(),
                order.number(),
                order.urgency(),
                order.topic(),
                lead(order),
                order.round(),
                order.safeContact(),
                now,
                calendar.due(now, policy.callbackFirstTry()),
                calendar.due(now, policy.callbackFinish()),
                modes.of(order),
                0,
                0,
                null,
                times.earliest(now, order.safeContact()),
                null);
        dues.put(due);
        List<Timer> running = new ArrayList<>();
        running.add(new Timer(Subject.order(due.orderId()), FINISH, due.finishBy()));
        Timer step = begin(due, now);
        running.add(step == null ? new Timer(Subject.order(due.orderId()), FIRST_TRY, due.firstTryBy()) : step);
        timers.setAll(running);
    }

    private static String lead(OrderSnapshot order) {
        if (order.lead() == null) {
            throw new IllegalStateException("Order " + order.number() + " is due for callback without a lead");
        }
        return order.lead();
    }

    /** Begins the mode at work: a link goes out and its time runs; a call waits in the queue. */
    private @Nullable Timer begin(Due due, Instant now) {
        if (due.mode() == CallbackMode.PHONE) {
            return null;
        }
        Instant until = until(due, now);
        links.offer(due, due.mode(), now);
        journal.write(
                Subject.order(due.orderId()),
                PLANNER,
                new CallbackFact.LinkOffered(due.mode(), until, due.lead(), due.round()));
        return new Timer(Subject.order(due.orderId()), LINK_LAPSE, until);
    }

    /** The last way to ask has time until the callback must be finished. */
    private Instant until(Due due, Instant now) {
        Instant wait = calendar.due(now, policy.callbackLinkWait());
        return due.lastStep() && due.finishBy().isAfter(wait) ? due.finishBy() : wait;
    }

    /** The link's time is over: the next mode has its turn; false when none is left. */
    boolean lapse(Due due) {
        Instant now = clock.instant();
        CallbackMode next = due.lastStep() ? null : due.modes().get(due.step() + 1);
        journal.write(
                Subject.order(due.orderId()),
                PLANNER,
                new CallbackFact.LinkLapsed(due.mode(), next, due.lead(), due.round()));
        if (next == null) {
            return false;
        }
        Due moved = due.next(times.earliest(now, due.safeContact()));
        dues.moveTo(moved);
        Timer step = begin(moved, now);
        if (step != null) {
            timers.setAll(List.of(step));
        }
        return true;
    }

    @Override
    public void noLongerDue(long orderId) {
        dues.remove(orderId);
        links.end(orderId, clock.instant());
        timers.cancel(Subject.order(orderId), LINK_LAPSE, FIRST_TRY, FINISH);
    }
}
