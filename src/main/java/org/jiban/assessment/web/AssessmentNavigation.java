package org.jiban.assessment.web;

import java.util.ArrayList;
import java.util.List;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Role;
import org.jiban.web.NavGroup;
import org.jiban.web.NavLink;
import org.jiban.web.Navigation;
import org.springframework.stereotype.Component;

/** The links to the rates, and for the hotline's own supervisors and analysts to the dashboard. */
@Component
class AssessmentNavigation implements Navigation {
    @Override
    public List<NavLink> links(Actor actor) {
        List<NavLink> links = new ArrayList<>();
        boolean looksOver = actor.is(Role.SUPERVISOR) || actor.is(Role.ANALYST);
        if (looksOver) {
            links.add(new NavLink(NavGroup.RESULTS, 10, "nav.dashboard", "/dashboard"));
        }
        if (looksOver || actor.is(Role.UNIT_LEAD)) {
            links.add(new NavLink(NavGroup.RESULTS, 20, "nav.rates", "/rates"));
        }
        return links;
    }
}
