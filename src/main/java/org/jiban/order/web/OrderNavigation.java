package org.jiban.order.web;

import java.util.ArrayList;
import java.util.List;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Role;
import org.jiban.order.DeskLinks;
import org.jiban.web.NavGroup;
import org.jiban.web.NavLink;
import org.jiban.web.Navigation;
import org.springframework.stereotype.Component;

/** The desks and the search for orders, each for whom it is meant. */
@Component
class OrderNavigation implements Navigation {
    private final DeskLinks desks;

    OrderNavigation(DeskLinks desks) {
        this.desks = desks;
    }

    @Override
    public List<NavLink> links(Actor actor) {
        List<NavLink> links = new ArrayList<>();
        String unit = actor.unit();
        if (unit != null && (actor.is(Role.HANDLER) || actor.is(Role.UNIT_LEAD))) {
            DeskLinks.OfUnit counts = desks.ofUnit(unit, actor);
            links.add(new NavLink(NavGroup.MINE, 10, "nav.desk", "/desk", counts.work()));
            links.add(new NavLink(NavGroup.MINE, 12, "nav.worklist", "/worklist", counts.mine()));
        }
        if (actor.is(Role.SUPERVISOR)) {
            links.add(new NavLink(NavGroup.MINE, 15, "nav.supervision", "/supervision", desks.supervised()));
        }
        if (unit == null && (actor.is(Role.SUPERVISOR) || actor.is(Role.DISPATCHER))) {
            links.add(new NavLink(NavGroup.LOOK_UP, 10, "nav.city-desk", "/desk"));
        }
        if (actor.roles().stream().anyMatch(OrdersController.READERS::contains)) {
            links.add(new NavLink(NavGroup.LOOK_UP, 12, "nav.orders", "/orders"));
        }
        return links;
    }
}
