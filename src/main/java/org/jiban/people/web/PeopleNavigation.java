package org.jiban.people.web;

import java.util.List;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Role;
import org.jiban.web.NavGroup;
import org.jiban.web.NavLink;
import org.jiban.web.Navigation;
import org.springframework.stereotype.Component;

/** The accounts, for whoever administers them. */
@Component
class PeopleNavigation implements Navigation {
    @Override
    public List<NavLink> links(Actor actor) {
        return actor.is(Role.SECURITY_ADMIN)
                ? List.of(new NavLink(NavGroup.ADMINISTRATION, 30, "nav.accounts", "/accounts"))
                : List.of();
    }
}
