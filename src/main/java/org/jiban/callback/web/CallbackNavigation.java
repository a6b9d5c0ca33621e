package org.jiban.callback.web;

import java.util.List;
import org.jiban.callback.Callbacks;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Role;
import org.jiban.web.NavGroup;
import org.jiban.web.NavLink;
import org.jiban.web.Navigation;
import org.springframework.stereotype.Component;

/** The link to the callback queue, with how many may be called now. */
@Component
class CallbackNavigation implements Navigation {
    private final Callbacks callbacks;

    CallbackNavigation(Callbacks callbacks) {
        this.callbacks = callbacks;
    }

    @Override
    public List<NavLink> links(Actor actor) {
        return actor.is(Role.CALLBACK) || actor.is(Role.SUPERVISOR)
                ? List.of(new NavLink(
                        NavGroup.MINE,
                        5,
                        "nav.callbacks",
                        "/callbacks",
                        callbacks.counts().now()))
                : List.of();
    }
}
