package org.jiban.directory.web;

import java.util.ArrayList;
import java.util.List;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Role;
import org.jiban.web.NavGroup;
import org.jiban.web.NavLink;
import org.jiban.web.Navigation;
import org.springframework.stereotype.Component;

/** The units for those who keep or supervise them, the roster for a unit's lead. */
@Component
class DirectoryNavigation implements Navigation {
    @Override
    public List<NavLink> links(Actor actor) {
        List<NavLink> links = new ArrayList<>();
        if (actor.is(Role.UNIT_LEAD) && actor.unit() != null) {
            links.add(new NavLink(NavGroup.MINE, 40, "nav.roster", "/admin/units/" + actor.unit() + "/roster"));
        }
        if (UnitsPages.READERS.stream().anyMatch(actor::is)) {
            links.add(new NavLink(NavGroup.ADMINISTRATION, 20, "nav.units", "/admin/units"));
        }
        return links;
    }
}
