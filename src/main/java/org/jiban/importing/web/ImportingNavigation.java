package org.jiban.importing.web;

import java.util.List;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Role;
import org.jiban.web.NavGroup;
import org.jiban.web.NavLink;
import org.jiban.web.Navigation;
import org.springframework.stereotype.Component;

/** The imports, for the system administrator. */
@Component
class ImportingNavigation implements Navigation {
    @Override
    public List<NavLink> links(Actor actor) {
        return actor.is(Role.SYSTEM_ADMIN)
                ? List.of(new NavLink(NavGroup.ADMINISTRATION, 25, "nav.imports", "/admin/imports"))
                : List.of();
    }
}
