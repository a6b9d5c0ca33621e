package org.jiban.order.web;

import org.jiban.kernel.Actor;
import org.jiban.kernel.Role;
import org.jiban.order.OrderView;
import org.jiban.order.WorkOrders;
import org.jiban.web.Allowed;
import org.jiban.web.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Acts of the hotline on orders: what the requester says, and what only the hotline may decide. */
@RestController
@RequestMapping("/api/v1/orders/{number}")
@ResponseStatus(HttpStatus.CREATED)
class HotlineActsApi {
    private final WorkOrders orders;

    HotlineActsApi(WorkOrders orders) {
        this.orders = orders;
    }

    record ReasonBody(@Nullable String reason) {}

    record WordsBody(@Nullable String words) {}

    @Once
    @Allowed({Role.CALLBACK, Role.SUPERVISOR})
    @PostMapping("/reopening")
    OrderView reopen(@PathVariable String number, @RequestBody ReasonBody body, Actor actor) {
        orders.reopen(orders.idFor(number, actor), body.reason(), actor);
        return orders.find(number, actor);
    }

    @Once
    @Allowed(Role.SUPERVISOR)
    @PostMapping("/closure")
    OrderView close(@PathVariable String number, @RequestBody ReasonBody body, Actor actor) {
        orders.close(orders.idFor(number, actor), body.reason(), actor);
        return orders.find(number, actor);
    }

    /** Units are let in here to be told that only the hotline may: 403, or 404 for another unit's order. */
    @Once
    @Allowed({Role.AGENT, Role.DISPATCHER, Role.CALLBACK, Role.SUPERVISOR, Role.HANDLER, Role.UNIT_LEAD})
    @PostMapping("/withdrawal")
    OrderView withdraw(@PathVariable String number, @RequestBody ReasonBody body, Actor actor) {
        orders.withdraw(orders.idFor(number, actor), body.reason(), actor);
        return orders.find(number, actor);
    }

    @Once
    @Allowed({Role.AGENT, Role.DISPATCHER, Role.CALLBACK, Role.SUPERVISOR, Role.API_CLIENT})
    @PostMapping("/urgings")
    OrderView urge(@PathVariable String number, Actor actor) {
        orders.urge(orders.idFor(number, actor), null, actor);
        return orders.find(number, actor);
    }

    @Once
    @Allowed({Role.AGENT, Role.DISPATCHER, Role.CALLBACK, Role.SUPERVISOR, Role.API_CLIENT})
    @PostMapping("/additions")
    OrderView add(@PathVariable String number, @RequestBody WordsBody body, Actor actor) {
        orders.add(orders.idFor(number, actor), body.words(), actor);
        return orders.find(number, actor);
    }

    @Once
    @Allowed({Role.AGENT, Role.DISPATCHER, Role.CALLBACK, Role.SUPERVISOR, Role.API_CLIENT})
    @PostMapping("/replies")
    OrderView reply(@PathVariable String number, @RequestBody WordsBody body, Actor actor) {
        orders.reply(orders.idFor(number, actor), body.words(), actor);
        return orders.find(number, actor);
    }
}
