package org.jiban.dispatch.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jiban.catalogue.Catalogue;
import org.jiban.directory.Directory;
import org.jiban.dispatch.Choice;
import org.jiban.dispatch.DispatcherDesk;
import org.jiban.dispatch.NamedUnits;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.OutOfOrder;
import org.jiban.kernel.Refusal;
import org.jiban.kernel.Role;
import org.jiban.order.Act;
import org.jiban.order.OrderView;
import org.jiban.order.Transitions;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A dispatcher sends an order that a unit already has to another one, and says why (改派). */
@Controller
@RequestMapping("/orders/{number}/redispatch")
class RedispatchController {
    private final WorkOrders orders;
    private final DispatcherDesk desk;
    private final Deciding deciding;
    private final NamedUnits units;
    private final Catalogue catalogue;
    private final Directory directory;

    RedispatchController(
            WorkOrders orders,
            DispatcherDesk desk,
            Deciding deciding,
            NamedUnits units,
            Catalogue catalogue,
            Directory directory) {
        this.orders = orders;
        this.desk = desk;
        this.deciding = deciding;
        this.units = units;
        this.catalogue = catalogue;
        this.directory = directory;
    }

    @Allowed(Role.DISPATCHER)
    @GetMapping
    View show(@PathVariable String number, Actor dispatcher, Page page) {
        OrderView order = orders.find(number, dispatcher);
        if (Transitions.edge(order.stage(), Act.REDISPATCH).isEmpty()) {
            throw new OutOfOrder("order-act-not-now");
        }
        return view(order, Map.of(), page);
    }

    private View view(OrderView order, Map<String, String> fields, Page page) {
        RedispatchPage model = new RedispatchPage(
                order,
                catalogue
                        .findTopic(order.topic())
                        .map(each -> each.path(page.lang()))
                        .orElse(order.topic()),
                directory.words(order.place(), page.lang()),
                clock(order.feedbackFrom(), order.feedbackDue(), page),
                fields.getOrDefault("lead", ""),
                fields.getOrDefault("assists", ""),
                fields.getOrDefault("reason", ""),
                units.labels(page.lang()));
        return View.of("dispatch/redispatch", page, model);
    }

    private static @Nullable ClockStrip clock(@Nullable Instant from, @Nullable Instant due, Page page) {
        return from == null || due == null ? null : ClockStrip.running(from, due, page.now());
    }

    @Once
    @Allowed(Role.DISPATCHER)
    @PostMapping
    PageAnswer send(
            @PathVariable String number, Actor dispatcher, Page page, @RequestParam Map<String, String> fields) {
        long order = orders.idFor(number, dispatcher);
        try {
            desk.redispatch(order, choice(fields), dispatcher);
            return Go.to("/orders/" + number + "?notice=dispatch-done");
        } catch (NotFound absent) {
            throw absent;
        } catch (Refusal refusal) {
            Refusal here = "unit".equals(refusal.field()) ? new BadInput("lead", refusal.code()) : refusal;
            return view(orders.find(number, dispatcher), fields, page.refused(here))
                    .status(refusal.status());
        }
    }

    private Choice choice(Map<String, String> fields) {
        String lead = fields.getOrDefault("lead", "").strip();
        if (lead.isEmpty()) {
            throw new BadInput("lead", "field-missing");
        }
        List<String> assists = deciding.assists(fields.getOrDefault("assists", ""));
        return new Choice(units.read("lead", lead).code(), assists, null, null, null, fields.get("reason"));
    }
}
