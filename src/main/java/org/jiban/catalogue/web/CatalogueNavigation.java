package org.jiban.catalogue.web;

import java.util.List;
import org.jiban.catalogue.Changes;
import org.jiban.kernel.Actor;
import org.jiban.web.NavGroup;
import org.jiban.web.NavLink;
import org.jiban.web.Navigation;
import org.springframework.stereotype.Component;

/** The catalogue and its proposed changes, with how many wait for a second person. */
@Component
class CatalogueNavigation implements Navigation {
    private final Changes changes;

    CatalogueNavigation(Changes changes) {
        this.changes = changes;
    }

    @Override
    public List<NavLink> links(Actor actor) {
        return Changes.mayDecide(actor)
                ? List.of(
                        new NavLink(NavGroup.ADMINISTRATION, 10, "nav.topics", "/admin/topics"),
                        new NavLink(NavGroup.ADMINISTRATION, 12, "nav.changes", "/admin/changes", changes.waiting()))
                : List.of();
    }
}
