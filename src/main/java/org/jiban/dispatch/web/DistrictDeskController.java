package org.jiban.dispatch.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiban.catalogue.Catalogue;
import org.jiban.directory.Directory;
import org.jiban.dispatch.DistrictDesk;
import org.jiban.dispatch.DistrictDuty;
import org.jiban.dispatch.NamedUnits;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.NotAllowed;
import org.jiban.kernel.Refusal;
import org.jiban.kernel.Role;
import org.jiban.kernel.Words;
import org.jiban.order.Said;
import org.jiban.order.WorkOrders;
import org.jiban.web.Allowed;
import org.jiban.web.ClockStrip;
import org.jiban.web.Go;
import org.jiban.web.Once;
import org.jiban.web.Page;
import org.jiban.web.PageAnswer;
import org.jiban.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The district's desk (区级转派): orders that reached the district because no unit could be named. */
@Controller
@RequestMapping("/district-desk")
class DistrictDeskController {
    private static final int SHOWN = 50;

    private final DistrictDesk desk;
    private final WorkOrders orders;
    private final NamedUnits units;
    private final Catalogue catalogue;
    private final Directory directory;

    DistrictDeskController(
            DistrictDesk desk, WorkOrders orders, NamedUnits units, Catalogue catalogue, Directory directory) {
        this.desk = desk;
        this.orders = orders;
        this.units = units;
        this.catalogue = catalogue;
        this.directory = directory;
    }

    /** What was typed for one order and could not be taken. */
    private record Typed(String number, String unit, String reason) {
        static final Typed NOTHING = new Typed("", "", "");
    }

    @GetMapping
    @Allowed(Role.UNIT_LEAD)
    View list(Actor lead, Page page) {
        return View.of("dispatch/district", page, model(lead, Typed.NOTHING, page));
    }

    private DistrictPage model(Actor lead, Typed typed, Page page) {
        String district = lead.unit();
        if (district == null) {
            throw new NotAllowed("not-your-role");
        }
        List<DistrictDuty> duties = desk.list(district, SHOWN);
        Map<Long, Said> said =
                orders.said(duties.stream().map(DistrictDuty::orderId).toList(), lead);
        return new DistrictPage(
                duties.stream()
                        .flatMap(
                                each -> Optional.ofNullable(said.get(each.orderId()))
                                        .map(words -> line(each, words, typed, page))
                                        .stream())
                        .toList(),
                desk.count(district),
                desk.reachable(district).stream()
                        .map(each -> units.label(each.code(), page.lang()))
                        .toList());
    }

    private DistrictPage.Line line(DistrictDuty duty, Said said, Typed typed, Page page) {
        boolean here = duty.number().equals(typed.number());
        return new DistrictPage.Line(
                duty,
                said,
                catalogue
                        .findTopic(said.order().topic())
                        .map(each -> each.label(page.lang()))
                        .orElse(said.order().topic()),
                directory.words(said.order().place(), page.lang()),
                ClockStrip.running(duty.receivedAt(), duty.dueAt(), page.now()),
                here ? typed.unit() : "",
                here ? typed.reason() : "");
    }

    @Once
    @PostMapping("/{number}/sending-on")
    @Allowed(Role.UNIT_LEAD)
    PageAnswer sendOn(
            @PathVariable String number,
            Actor lead,
            Page page,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String reason) {
        try {
            String code = units.read("unit", unit).code();
            String words = Words.clean("reason", reason, 2000);
            desk.sendOn(
                    orders.idFor(number, lead),
                    code,
                    List.of(),
                    words == null ? page.say("dispatch.reason-by-rule") : words,
                    lead);
            return Go.to("/district-desk?notice=district-sent-on");
        } catch (Refusal refusal) {
            return again(refusal, new Typed(number, unit, reason), lead, page);
        }
    }

    /** The page again, with what was refused at the field of its order. */
    private View again(Refusal refusal, Typed typed, Actor lead, Page page) {
        Refusal here = refusal.field() != null && refusal.status() == 400
                ? new BadInput(refusal.field() + "-" + typed.number(), refusal.code(), refusal.arguments())
                : refusal;
        return View.of("dispatch/district", page.refused(here), model(lead, typed, page))
                .status(refusal.status());
    }

    @Once
    @PostMapping("/{number}/keeping")
    @Allowed(Role.UNIT_LEAD)
    PageAnswer keep(@PathVariable String number, Actor lead, Page page) {
        try {
            desk.keep(orders.idFor(number, lead), lead);
            return Go.to("/district-desk?notice=district-kept");
        } catch (Refusal refusal) {
            return again(refusal, new Typed(number, "", ""), lead, page);
        }
    }
}
