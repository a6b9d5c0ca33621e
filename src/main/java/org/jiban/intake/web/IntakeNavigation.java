package org.jiban.intake.web;

import java.util.List;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Role;
import org.jiban.web.NavGroup;
import org.jiban.web.NavLink;
import org.jiban.web.Navigation;
import org.springframework.stereotype.Component;

/** Where agents write down what callers say. */
@Component
class IntakeNavigation implements Navigation {
    @Override
    public List<NavLink> links(Actor actor) {
        return actor.is(Role.AGENT) ? List.of(new NavLink(NavGroup.MINE, 10, "nav.console", "/console")) : List.of();
    }
}
