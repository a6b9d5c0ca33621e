package org.jiban.web;

import java.util.List;
import org.jiban.kernel.Actor;

/** Links that a module adds to the navigation; asked once for each page a signed-in person opens. */
public interface Navigation {
    /** The links this actor may follow; at most one cheap statement for all counts. */
    List<NavLink> links(Actor actor);
}
