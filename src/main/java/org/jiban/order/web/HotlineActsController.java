package org.jiban.order.web;

import static org.jiban.order.web.ActAnswers.typed;

import java.util.Map;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Role;
import org.jiban.order.Stage;
import org.jiban.order.WorkOrders;
import org.jiban.web.Allowed;
import org.jiban.web.Once;
import org.jiban.web.Page;
import org.jiban.web.PageAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the hotline does from the order's page: the requester's words, and its own decisions. */
@Controller
@RequestMapping("/orders/{number}")
class HotlineActsController {
    private final WorkOrders orders;
    private final ActAnswers answers;

    HotlineActsController(WorkOrders orders, ActAnswers answers) {
        this.orders = orders;
        this.answers = answers;
    }

    @Once
    @Allowed({Role.AGENT, Role.DISPATCHER, Role.CALLBACK, Role.SUPERVISOR})
    @PostMapping("/replies")
    PageAnswer reply(
            @PathVariable String number,
            Page page,
            Actor actor,
            @RequestParam(required = false) @Nullable String reply) {
        return answers.done(
                number, page, actor, OrderAct.REPLY, typed("reply", reply), id -> orders.reply(id, reply, actor));
    }

    @Once
    @Allowed({Role.AGENT, Role.DISPATCHER, Role.CALLBACK, Role.SUPERVISOR})
    @PostMapping("/additions")
    PageAnswer add(
            @PathVariable String number,
            Page page,
            Actor actor,
            @RequestParam(required = false) @Nullable String words) {
        return answers.done(
                number, page, actor, OrderAct.ADD, typed("words", words), id -> orders.add(id, words, actor));
    }

    @Once
    @Allowed({Role.AGENT, Role.DISPATCHER, Role.CALLBACK, Role.SUPERVISOR})
    @PostMapping("/urgings")
    PageAnswer urge(@PathVariable String number, Page page, Actor actor) {
        return answers.done(number, page, actor, OrderAct.URGE, Map.of(), id -> orders.urge(id, null, actor));
    }

    @Once
    @Allowed({Role.AGENT, Role.DISPATCHER, Role.CALLBACK, Role.SUPERVISOR})
    @PostMapping("/early-closure")
    PageAnswer closeEarly(@PathVariable String number, Page page, Actor actor) {
        return answers.done(number, page, actor, OrderAct.CLOSE_EARLY, Map.of(), id -> orders.closeEarly(id, actor));
    }

    @Once
    @Allowed({Role.CALLBACK, Role.SUPERVISOR})
    @PostMapping("/reopening")
    PageAnswer reopen(
            @PathVariable String number,
            Page page,
            Actor actor,
            @RequestParam(required = false) @Nullable String reason) {
        Stage stage = orders.find(number, actor).stage();
        OrderAct form = stage == Stage.SUPERVISED ? OrderAct.RETURN : OrderAct.REOPEN;
        return answers.done(number, page, actor, form, typed("reason", reason), id -> orders.reopen(id, reason, actor));
    }

    @Once
    @Allowed(Role.SUPERVISOR)
    @PostMapping("/closure")
    PageAnswer close(
            @PathVariable String number,
            Page page,
            Actor actor,
            @RequestParam(required = false) @Nullable String reason) {
        return answers.done(
                number, page, actor, OrderAct.CLOSE, typed("reason", reason), id -> orders.close(id, reason, actor));
    }

    /** The requester takes it back, on their word to the hotline. */
    @Once
    @Allowed({Role.AGENT, Role.DISPATCHER, Role.CALLBACK, Role.SUPERVISOR})
    @PostMapping("/withdrawal")
    PageAnswer withdraw(
            @PathVariable String number,
            Page page,
            Actor actor,
            @RequestParam(required = false) @Nullable String reason) {
        return answers.done(
                number,
                page,
                actor,
                OrderAct.WITHDRAW,
                typed("reason", reason),
                id -> orders.withdraw(id, reason, actor));
    }
}
