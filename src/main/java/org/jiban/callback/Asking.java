package org.jiban.callback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jiban.calendar.Calendar;
import org.jiban.calendar.CallbackMode;
import org.jiban.calendar.Policy;
import org.jiban.journal.Journal;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Ids;
import org.jiban.kernel.NotAllowed;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.OutOfOrder;
import org.jiban.kernel.Role;
import org.jiban.kernel.Subject;
import org.jiban.kernel.Words;
import org.jiban.order.OrderSnapshot;
import org.jiban.order.Satisfaction;
import org.jiban.order.Solved;
import org.jiban.order.Stage;
import org.jiban.order.Verdict;
import org.jiban.order.VerdictEdge;
import org.jiban.order.WorkOrders;
import org.jiban.timer.Timers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes down what came of asking (回访登记): a verdict, a failed try, an appointment. */
@Component
class Asking {
    private static final int MOST_WORDS = 2000;
    private static final Duration FARTHEST = Duration.ofDays(30);

    private final DueBook dues;
    private final AttemptBook attempts;
    private final Links links;
    private final Claims claims;
    private final Notes notes;
    private final Reasons reasons;
    private final CallTimes times;
    private final WorkOrders orders;
    private final Policy policy;
    private final Calendar calendar;
    private final Timers timers;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    Asking(
            DueBook dues,
            AttemptBook attempts,
            Links links,
            Claims claims,
            Notes notes,
            Reasons reasons,
            CallTimes times,
            WorkOrders orders,
            Policy policy,
            Calendar calendar,
            Timers timers,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.dues = dues;
        this.attempts = attempts;
        this.links = links;
        this.claims = claims;
        this.notes = notes;
        this.reasons = reasons;
        this.times = times;
        this.orders = orders;
        this.policy = policy;
        this.calendar = calendar;
        this.timers = timers;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /** Takes down a try by somebody of the hotline. */
    CallbackOutcome report(long order, CallbackReport report, Actor actor) {
        requireHotline(order, actor);
        CallbackMode mode = given("mode", report.mode());
        boolean reached = given("reached", report.reached());
        Due due = due(order);
        if (claims.takenByAnother(due.requesterId(), actor)) {
            throw new OutOfOrder("callback-claimed");
        }
        if (report.callAgainAt() != null) {
            return appoint(due, mode, reached, report, actor);
        }
        return reached ? judge(due, mode, said(report), actor) : fail(due, mode, report, actor);
    }

    /** Nobody of a unit asks, least of all of the unit that handled it: theirs 403, another's 404. */
    private void requireHotline(long order, Actor actor) {
        if (actor.unit() != null) {
            OrderSnapshot asked = orders.snapshot(order);
            boolean takesPart =
                    actor.unit().equals(asked.lead()) || asked.assists().contains(actor.unit());
            throw takesPart ? new NotAllowed("callback-own-unit") : new NotFound("order-not-found");
        }
        if (!actor.is(Role.CALLBACK) && !actor.is(Role.SUPERVISOR)) {
            throw new NotAllowed("order-act-not-yours");
        }
    }

    /** Before the limit nobody is asked, unless they agreed to early closure. */
    private Due due(long order) {
        return dues.find(order).orElseThrow(() -> {
            Stage stage = orders.snapshot(order).stage();
            return new OutOfOrder(stage.open() && stage != Stage.SUPERVISED ? "callback-not-due" : "callback-over");
        });
    }

    /** What was said, checked. */
    private record Said(
            @Nullable Boolean contacted,
            Solved solved,
            boolean partlyAccepted,
            boolean feasible,
            Satisfaction satisfaction,
            List<String> reasons,
            @Nullable String words) {}

    private Said said(CallbackReport report) {
        Solved solved = given("solved", report.solved());
        return new Said(
                report.contacted(),
                solved,
                solved == Solved.PARTLY && Boolean.TRUE.equals(report.partlyAccepted()),
                !Boolean.FALSE.equals(report.feasible()),
                report.satisfaction() == null ? Satisfaction.NOT_RATED : report.satisfaction(),
                reasons.known(report.reasons()),
                Words.clean("words", report.words(), MOST_WORDS));
    }

    /** A requester answers by themselves; before the limit that is their wish to be asked now. */
    VerdictEdge rate(long order, CallbackMode mode, CitizenVerdict verdict) {
        Said said = new Said(
                verdict.contacted(),
                given("solved", verdict.solved()),
                verdict.solved() == Solved.PARTLY && verdict.partlyAccepted(),
                true,
                verdict.satisfaction() == null ? Satisfaction.NOT_RATED : verdict.satisfaction(),
                reasons.known(verdict.reasons()),
                Words.clean("words", verdict.words(), MOST_WORDS));
        if (orders.snapshot(order).stage() == Stage.FEEDBACK_GIVEN) {
            orders.closeEarly(order, Actor.citizen());
        }
        return judge(due(order), mode, said, Actor.citizen()).edge();
    }

    private CallbackOutcome.Judged judge(Due due, CallbackMode mode, Said said, Actor actor) {
        int attempt = due.tries() + 1;
        VerdictEdge edge = orders.verdict(
                due.orderId(),
                new Verdict(
                        attempt,
                        mode,
                        said.contacted(),
                        said.solved(),
                        said.partlyAccepted(),
                        said.feasible(),
                        said.satisfaction(),
                        said.reasons()),
                actor);
        long id = ids.next();
        attempts.add(
                due,
                new Attempt(
                        id,
                        due.round(),
                        attempt,
                        mode,
                        clock.instant(),
                        actor.code(),
                        true,
                        said.contacted(),
                        said.solved(),
                        said.partlyAccepted(),
                        said.feasible(),
                        said.satisfaction(),
                        said.reasons(),
                        said.words(),
                        null,
                        edge));
        if (edge == VerdictEdge.CLOSE && said.satisfaction() == Satisfaction.DISSATISFIED) {
            notes.add(new Note(due.orderId(), id, due.number(), due.lead(), clock.instant()));
        }
        return new CallbackOutcome.Judged(edge);
    }

    /** The last of the tries closes the order as unreached; the others leave it in the queue for another time. */
    private CallbackOutcome fail(Due due, CallbackMode mode, CallbackReport report, Actor actor) {
        if (report.solved() != null) {
            throw new BadInput("solved", "callback-unreached-verdict");
        }
        requireAnotherTime(due);
        Instant now = clock.instant();
        int tries = due.tries() + 1;
        String words = Words.clean("words", report.words(), MOST_WORDS);
        attempts.add(due, unspoken(due, tries, mode, false, words, null, actor));
        journal.write(
                Subject.order(due.orderId()), actor, new CallbackFact.Tried(mode, tries, due.lead(), due.round()));
        if (tries >= policy.callbackTries()) {
            orders.unreached(due.orderId(), tries, actor);
            return new CallbackOutcome.NotReached(tries, null);
        }
        Instant next = times.earliest(calendar.due(now, policy.callbackTryAgain()), due.safeContact());
        if (!dues.tried(due, now, next)) {
            throw new OutOfOrder("order-changed");
        }
        timers.cancel(Subject.order(due.orderId()), Planner.FIRST_TRY);
        return new CallbackOutcome.NotReached(tries, next);
    }

    /** Three calls within a minute are one try: the pause between two is policy, and an agreed time is waited for. */
    private void requireAnotherTime(Due due) {
        Instant now = clock.instant();
        Instant last = due.lastTryAt();
        Instant agreed = due.appointedAt();
        if ((last != null && calendar.due(last, policy.callbackTryAgain()).isAfter(now))
                || (agreed != null && agreed.isAfter(now))) {
            throw new OutOfOrder("callback-too-early");
        }
    }

    private CallbackOutcome appoint(Due due, CallbackMode mode, boolean reached, CallbackReport report, Actor actor) {
        Instant at = given("callAgainAt", report.callAgainAt());
        if (report.solved() != null) {
            throw new BadInput("callAgainAt", "callback-again-verdict");
        }
        Instant now = clock.instant();
        if (!at.isAfter(now)) {
            throw new BadInput("callAgainAt", "callback-again-past");
        }
        if (at.isAfter(now.plus(FARTHEST))) {
            throw new BadInput("callAgainAt", "callback-again-far", FARTHEST.toDays());
        }
        String words = Words.clean("words", report.words(), MOST_WORDS);
        attempts.add(due, unspoken(due, due.tries() + 1, mode, reached, words, at, actor));
        dues.appoint(due.orderId(), at);
        timers.cancel(Subject.order(due.orderId()), Planner.FIRST_TRY);
        if (!links.live(due.orderId())) {
            links.offer(due, CallbackMode.SMS, now);
        }
        journal.write(Subject.order(due.orderId()), actor, new CallbackFact.Appointed(at, due.lead(), due.round()));
        return new CallbackOutcome.Appointed(at);
    }

    private Attempt unspoken(
            Due due,
            int attempt,
            CallbackMode mode,
            boolean reached,
            @Nullable String words,
            @Nullable Instant again,
            Actor actor) {
        return new Attempt(
                ids.next(),
                due.round(),
                attempt,
                mode,
                clock.instant(),
                actor.code(),
                reached,
                null,
                null,
                false,
                true,
                null,
                List.of(),
                words,
                again,
                null);
    }

    private static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw new BadInput(field, "field-missing");
        }
        return value;
    }
}
