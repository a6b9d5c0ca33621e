package org.jiban.callback.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jiban.callback.Attempt;
import org.jiban.callback.CallbackCounts;
import org.jiban.callback.CallbackOutcome;
import org.jiban.callback.CallbackReport;
import org.jiban.callback.Callbacks;
import org.jiban.callback.Due;
import org.jiban.callback.Reason;
import org.jiban.callback.WaitingPerson;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Ids;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.Refusal;
import org.jiban.kernel.Role;
import org.jiban.order.OrderView;
import org.jiban.order.RelayLine;
import org.jiban.order.WorkOrders;
import org.jiban.web.Allowed;
import org.jiban.web.ClockStrip;
import org.jiban.web.Go;
import org.jiban.web.Once;
import org.jiban.web.Page;
import org.jiban.web.PageAnswer;
import org.jiban.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The screen of callback staff: take the next person, call once, ask about everything that is due. */
@Controller
@RequestMapping("/callbacks")
public class CallbacksController {
    private static final int SHOWN = 100;

    private final Callbacks callbacks;
    private final WorkOrders orders;
    private final RelayLine line;

    CallbacksController(Callbacks callbacks, WorkOrders orders, RelayLine line) {
        this.callbacks = callbacks;
        this.orders = orders;
        this.line = line;
    }

    /** Everybody who waits. */
    public record QueuePage(List<Line> lines, CallbackCounts counts) {}

    /**
     * One person who waits.
     *
     * @param early not to be called yet
     */
    public record Line(WaitingPerson person, ClockStrip clock, boolean mine, boolean taken, boolean early) {}

    /** One person and everything they are to be asked about. */
    public record PersonPage(
            String requester, List<Asked> orders, List<Reason> reasons, VerdictForm form, boolean supervisor) {
        /** How they are called, masked; null without a name. */
        public @Nullable String name() {
            OrderView.RequesterView who = orders.getFirst().order().requester();
            return who == null ? null : who.name();
        }

        /** Their phone, masked; null without one. */
        public @Nullable String phone() {
            OrderView.RequesterView who = orders.getFirst().order().requester();
            return who == null ? null : who.phone();
        }
    }

    /**
     * One order to be asked about.
     *
     * @param answer what the unit answered last; null when it did not
     */
    public record Asked(
            OrderView order,
            Due due,
            ClockStrip clock,
            @Nullable String answer,
            List<Attempt> attempts) {}

    @GetMapping
    @Allowed({Role.CALLBACK, Role.SUPERVISOR})
    View queue(Actor actor, Page page) {
        Instant now = page.now();
        List<Line> lines = callbacks.waiting(SHOWN).stream()
                .map(person -> new Line(
                        person,
                        ClockStrip.running(person.dueAt(), person.finishBy(), now),
                        actor.code().equals(person.claimedBy()),
                        person.claimedBy() != null && !actor.code().equals(person.claimedBy()),
                        person.nextTryAt().isAfter(now)))
                .toList();
        return View.of("callback/queue", page, new QueuePage(lines, callbacks.counts()));
    }

    @PostMapping("/next")
    @Allowed({Role.CALLBACK, Role.SUPERVISOR})
    Go next(Actor actor) {
        return callbacks
                .takeNext(actor)
                .map(each -> Go.to("/callbacks/" + each))
                .orElseGet(() -> Go.to("/callbacks?notice=callback-none"));
    }

    @GetMapping("/{requester}")
    @Allowed({Role.CALLBACK, Role.SUPERVISOR})
    PageAnswer person(@PathVariable String requester, Actor actor, Page page) {
        List<Due> dues = callbacks.dueOf(id(requester));
        return dues.isEmpty()
                ? Go.to("/callbacks?notice=callback-nothing-left")
                : shown(requester, dues, VerdictForm.EMPTY, actor, page);
    }

    private View shown(String requester, List<Due> dues, VerdictForm form, Actor actor, Page page) {
        List<Asked> asked = dues.stream().map(due -> asked(due, actor, page)).toList();
        return View.of(
                "callback/person",
                page,
                new PersonPage(requester, asked, callbacks.reasons(), form, actor.is(Role.SUPERVISOR)));
    }

    private Asked asked(Due due, Actor actor, Page page) {
        OrderView order = orders.find(due.number(), actor);
        return new Asked(
                order,
                due,
                ClockStrip.running(due.dueAt(), due.finishBy(), page.now()),
                answer(due.number(), actor).orElse(null),
                callbacks.attempts(due.orderId()));
    }

    private Optional<String> answer(String number, Actor actor) {
        return orders.history(number, actor).stream()
                .filter(each -> each.entry().act().equals("order.answered"))
                .flatMap(each -> Optional.ofNullable(each.words()).stream())
                .findFirst();
    }

    /** Rings once for all of a person's orders; nobody there is a failed try of each that may be tried now. */
    @PostMapping("/{requester}/call")
    @Allowed({Role.CALLBACK, Role.SUPERVISOR})
    Go call(@PathVariable String requester, Actor actor, Page page) {
        List<Due> dues = due(requester);
        callbacks.take(id(requester), actor);
        RelayLine.Relayed call = line.connect(dues.getFirst().orderId(), id(requester), actor);
        if (call.reached()) {
            return Go.to("/callbacks/" + requester + "?notice=callback-reached");
        }
        fail(dues, actor, page.now());
        callbacks.release(id(requester), actor);
        return Go.to("/callbacks?notice=callback-not-reached");
    }

    /** Nobody answered on another phone, or the call broke off: counted as the call would be. */
    @Once
    @PostMapping("/{requester}/not-reached")
    @Allowed({Role.CALLBACK, Role.SUPERVISOR})
    PageAnswer notReached(@PathVariable String requester, Actor actor, Page page) {
        List<Due> dues = due(requester);
        callbacks.take(id(requester), actor);
        fail(dues, actor, page.now());
        callbacks.release(id(requester), actor);
        return Go.to("/callbacks?notice=callback-not-reached");
    }

    private void fail(List<Due> dues, Actor actor, Instant now) {
        dues.stream()
                .filter(due -> !due.nextTryAt().isAfter(now))
                .forEach(due -> callbacks.report(due.orderId(), CallbackReport.notReached(), actor));
    }

    /** @param at local time of the city, as the browser's field sends it */
    @Once
    @PostMapping("/{requester}/appointment")
    @Allowed({Role.CALLBACK, Role.SUPERVISOR})
    PageAnswer again(
            @PathVariable String requester, @RequestParam(defaultValue = "") String at, Actor actor, Page page) {
        List<Due> dues = due(requester);
        try {
            Instant moment = moment(at, page);
            dues.forEach(due -> callbacks.report(due.orderId(), CallbackReport.again(moment), actor));
            callbacks.release(id(requester), actor);
            return Go.to("/callbacks?notice=callback-appointed");
        } catch (Refusal refusal) {
            return shown(requester, dues, VerdictForm.EMPTY, actor, page.refused(refusal))
                    .status(refusal.status());
        }
    }

    private static Instant moment(String written, Page page) {
        try {
            return LocalDateTime.parse(written).atZone(page.city().zone()).toInstant();
        } catch (DateTimeException e) {
            throw new BadInput("at", "callback-again-unreadable");
        }
    }

    @Once
    @PostMapping("/{requester}/verdict")
    @Allowed({Role.CALLBACK, Role.SUPERVISOR})
    PageAnswer verdict(@PathVariable String requester, @ModelAttribute VerdictForm form, Actor actor, Page page) {
        List<Due> dues = due(requester);
        Due due = dues.stream()
                .filter(each -> each.number().equals(form.order()))
                .findFirst()
                .orElseThrow(() -> new NotFound("order-not-found"));
        try {
            callbacks.take(id(requester), actor);
            CallbackOutcome outcome = callbacks.report(due.orderId(), form.report(), actor);
            return Go.to("/callbacks/" + requester + "?notice=" + notice(outcome));
        } catch (Refusal refusal) {
            return shown(requester, dues, form, actor, page.refused(refusal)).status(refusal.status());
        }
    }

    private static String notice(CallbackOutcome outcome) {
        return switch (outcome) {
            case CallbackOutcome.Judged judged ->
                "callback-" + judged.edge().name().toLowerCase(Locale.ROOT);
            case CallbackOutcome.NotReached ignored -> "callback-not-reached";
            case CallbackOutcome.Appointed ignored -> "callback-appointed";
        };
    }

    private List<Due> due(String requester) {
        List<Due> dues = callbacks.dueOf(id(requester));
        if (dues.isEmpty()) {
            throw new NotFound("callback-nobody");
        }
        return dues;
    }

    private static long id(String requester) {
        return Ids.written(requester).orElseThrow(() -> new NotFound("callback-nobody"));
    }
}
