package org.jiban.notification.web;

import java.util.List;
import org.jiban.kernel.Actor;
import org.jiban.kernel.City;
import org.jiban.kernel.Role;
import org.jiban.web.NavGroup;
import org.jiban.web.NavLink;
import org.jiban.web.Navigation;
import org.springframework.stereotype.Component;

/** The link to the simulated phones, in a simulated city. */
@Component
class NotificationNavigation implements Navigation {
    private final City city;

    NotificationNavigation(City city) {
        this.city = city;
    }

    @Override
    public List<NavLink> links(Actor actor) {
        boolean mine = actor.is(Role.AGENT)
                || actor.is(Role.CALLBACK)
                || actor.is(Role.SUPERVISOR)
                || actor.is(Role.SYSTEM_ADMIN);
        return city.simulated() && mine
                ? List.of(new NavLink(NavGroup.LOOK_UP, 90, "nav.phones", "/phones"))
                : List.of();
    }
}
