package org.jiban.dispatch.web;

import java.util.ArrayList;
import java.util.List;
import org.jiban.directory.Directory;
import org.jiban.directory.UnitKind;
import org.jiban.dispatch.DispatchQueue;
import org.jiban.dispatch.DistrictDesk;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Role;
import org.jiban.web.NavGroup;
import org.jiban.web.NavLink;
import org.jiban.web.Navigation;
import org.springframework.stereotype.Component;

/** What waits for dispatchers, and for the leads of a district. */
@Component
class DispatchNavigation implements Navigation {
    private final DispatchQueue queue;
    private final DistrictDesk district;
    private final Directory directory;

    DispatchNavigation(DispatchQueue queue, DistrictDesk district, Directory directory) {
        this.queue = queue;
        this.district = district;
        this.directory = directory;
    }

    @Override
    public List<NavLink> links(Actor actor) {
        List<NavLink> links = new ArrayList<>();
        if (actor.is(Role.DISPATCHER) || actor.is(Role.SUPERVISOR)) {
            links.add(new NavLink(
                    NavGroup.MINE,
                    15,
                    "nav.dispatch",
                    "/dispatch-queue",
                    queue.counts().waiting()));
        }
        String unit = actor.unit();
        if (unit != null && actor.is(Role.UNIT_LEAD) && isDistrict(unit)) {
            links.add(new NavLink(NavGroup.MINE, 16, "nav.district-desk", "/district-desk", district.count(unit)));
        }
        return links;
    }

    private boolean isDistrict(String unit) {
        return directory
                .findUnit(unit)
                .filter(each -> each.kind() == UnitKind.DISTRICT)
                .isPresent();
    }
}
