package org.jiban.knowledge.web;

import java.util.List;
import org.jiban.kernel.Actor;
import org.jiban.web.NavGroup;
import org.jiban.web.NavLink;
import org.jiban.web.Navigation;
import org.springframework.stereotype.Component;

/** The knowledge base, for everybody who works here. */
@Component
class KnowledgeNavigation implements Navigation {
    @Override
    public List<NavLink> links(Actor actor) {
        return KnowledgePages.READERS.stream().anyMatch(actor::is)
                ? List.of(new NavLink(NavGroup.LOOK_UP, 30, "nav.knowledge", "/knowledge"))
                : List.of();
    }
}
