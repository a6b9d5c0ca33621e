package org.jiban.dispatch.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jiban.dispatch.Choice;
import org.jiban.dispatch.DispatchQueue;
import org.jiban.dispatch.DispatcherDesk;
import org.jiban.dispatch.Reasons;
import org.jiban.dispatch.Waiting;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Refusal;
import org.jiban.kernel.Role;
import org.jiban.order.Said;
import org.jiban.order.WorkOrders;
import org.jiban.web.Allowed;
import org.jiban.web.Go;
import org.jiban.web.Once;
import org.jiban.web.Page;
import org.jiban.web.PageAnswer;
import org.jiban.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What no rule could decide (派单台): the queue, and one order at a time on a dispatcher's page. */
@Controller
@RequestMapping("/dispatch-queue")
class DispatchQueueController {
    private static final int SHOWN = 100;

    private final DispatchQueue queue;
    private final DispatcherDesk desk;
    private final Deciding deciding;
    private final Reasons reasons;
    private final WorkOrders orders;

    DispatchQueueController(
            DispatchQueue queue, DispatcherDesk desk, Deciding deciding, Reasons reasons, WorkOrders orders) {
        this.queue = queue;
        this.desk = desk;
        this.deciding = deciding;
        this.reasons = reasons;
        this.orders = orders;
    }

    @GetMapping
    @Allowed({Role.DISPATCHER, Role.SUPERVISOR})
    View list(Actor actor, Page page) {
        List<Waiting> waiting = queue.list(SHOWN);
        Map<Long, Said> said =
                orders.said(waiting.stream().map(Waiting::orderId).toList(), actor);
        var lines = waiting.stream()
                .map(each -> line(each, said.get(each.orderId()), actor, page))
                .toList();
        return View.of("dispatch/queue", page, new QueuePage(lines, queue.counts(), actor.is(Role.DISPATCHER)));
    }

    private QueuePage.Line line(Waiting waiting, @Nullable Said said, Actor actor, Page page) {
        Instant now = page.now();
        boolean taken = waiting.isClaimedByAnother(actor.code(), now);
        return new QueuePage.Line(
                waiting,
                said == null ? "" : said.order().title(),
                said == null ? "" : deciding.topic(said.order().topic(), page),
                said == null ? "" : deciding.place(said.order().place(), page),
                waiting.reasons().stream().map(each -> reasons.say(each, page)).toList(),
                Deciding.clock(waiting, page),
                waiting.isClaimed(now) && !taken,
                taken);
    }

    /** Takes the most urgent free order. */
    @PostMapping("/next")
    @Allowed(Role.DISPATCHER)
    Go next(Actor dispatcher) {
        return queue.claimNext(dispatcher)
                .map(each -> Go.to("/dispatch-queue/" + each.number()))
                .orElseGet(() -> Go.to("/dispatch-queue?notice=dispatch-none"));
    }

    @PostMapping("/{number}/claim")
    @Allowed(Role.DISPATCHER)
    Go claim(@PathVariable String number, Actor dispatcher) {
        queue.claim(desk.waiting(number), dispatcher);
        return Go.to("/dispatch-queue/" + number);
    }

    @PostMapping("/{number}/release")
    @Allowed(Role.DISPATCHER)
    Go release(@PathVariable String number, Actor dispatcher) {
        queue.release(desk.waiting(number), dispatcher);
        return Go.to("/dispatch-queue");
    }

    @GetMapping("/{number}")
    @Allowed(Role.DISPATCHER)
    View show(@PathVariable String number, Actor dispatcher, Page page) {
        return one(number, Map.of(), dispatcher, page);
    }

    private View one(String number, Map<String, String> fields, Actor dispatcher, Page page) {
        return View.of("dispatch/order", page, deciding.page(number, fields, dispatcher, page));
    }

    /** What the rules would do with the topic and the place that are marked now. */
    @PostMapping("/{number}/trial")
    @Allowed(Role.DISPATCHER)
    View tryOut(@PathVariable String number, Actor dispatcher, Page page, @RequestParam Map<String, String> fields) {
        Map<String, String> chosen = new java.util.HashMap<>(fields);
        chosen.remove("lead");
        chosen.remove("assists");
        return one(number, chosen, dispatcher, page);
    }

    @Once
    @PostMapping("/{number}/dispatch")
    @Allowed(Role.DISPATCHER)
    PageAnswer dispatch(
            @PathVariable String number, Actor dispatcher, Page page, @RequestParam Map<String, String> fields) {
        try {
            Choice choice = deciding.choice(fields);
            desk.dispatch(desk.waiting(number), choice, rule(choice, number, fields, dispatcher, page), dispatcher);
            return Go.to("/dispatch-queue?notice=dispatch-done");
        } catch (Refusal refusal) {
            return again(number, fields, refusal, dispatcher, page);
        }
    }

    /** Topic, place and urgency as marked; the order goes on waiting. */
    @Once
    @PostMapping("/{number}/correction")
    @Allowed(Role.DISPATCHER)
    PageAnswer correct(
            @PathVariable String number, Actor dispatcher, Page page, @RequestParam Map<String, String> fields) {
        try {
            desk.correct(desk.waiting(number), deciding.correction(fields), dispatcher);
            return Go.to("/dispatch-queue/" + number + "?notice=dispatch-corrected");
        } catch (Refusal refusal) {
            return again(number, fields, refusal, dispatcher, page);
        }
    }

    /** The rule whose suggestion was followed; null when the dispatcher chose otherwise. */
    private @Nullable String rule(
            Choice choice, String number, Map<String, String> fields, Actor dispatcher, Page page) {
        var suggested = deciding.page(number, fields, dispatcher, page).suggested();
        if (suggested == null) {
            return null;
        }
        boolean followed =
                suggested.lead().equals(choice.lead()) && suggested.assists().equals(choice.assists());
        return followed ? suggested.rule() : null;
    }

    private View again(String number, Map<String, String> fields, Refusal refusal, Actor dispatcher, Page page) {
        Refusal here = "unit".equals(refusal.field()) ? new BadInput("lead", refusal.code()) : refusal;
        if (refusal.status() == 404 || "dispatch-not-waiting".equals(refusal.code())) {
            throw refusal;
        }
        return one(number, fields, dispatcher, page.refused(here)).status(refusal.status());
    }

    @Once
    @PostMapping("/{number}/screening")
    @Allowed(Role.DISPATCHER)
    PageAnswer screen(
            @PathVariable String number, Actor dispatcher, Page page, @RequestParam Map<String, String> fields) {
        try {
            desk.screenOut(desk.waiting(number), fields.getOrDefault("ground", ""), fields.get("words"), dispatcher);
            return Go.to("/dispatch-queue?notice=dispatch-screened");
        } catch (Refusal refusal) {
            return again(number, fields, refusal, dispatcher, page);
        }
    }

    @Once
    @PostMapping("/{number}/withdrawal")
    @Allowed(Role.DISPATCHER)
    PageAnswer withdraw(
            @PathVariable String number, Actor dispatcher, Page page, @RequestParam Map<String, String> fields) {
        try {
            desk.withdraw(desk.waiting(number), fields.getOrDefault("withdrawal", ""), dispatcher);
            return Go.to("/dispatch-queue?notice=dispatch-withdrawn");
        } catch (Refusal refusal) {
            Refusal here = "reason".equals(refusal.field())
                    ? new BadInput("withdrawal", refusal.code(), refusal.arguments())
                    : refusal;
            return again(number, fields, here, dispatcher, page);
        }
    }

    @Once
    @PostMapping("/{number}/leaving")
    @Allowed(Role.DISPATCHER)
    PageAnswer leave(@PathVariable String number, Actor dispatcher, Page page) {
        try {
            desk.leave(desk.waiting(number), dispatcher);
            return Go.to("/dispatch-queue?notice=dispatch-left");
        } catch (Refusal refusal) {
            return again(number, Map.of(), refusal, dispatcher, page);
        }
    }
}
