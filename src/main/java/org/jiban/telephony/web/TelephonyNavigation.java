package org.jiban.telephony.web;

import java.util.List;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Role;
import org.jiban.telephony.MissedCalls;
import org.jiban.web.NavGroup;
import org.jiban.web.NavLink;
import org.jiban.web.Navigation;
import org.springframework.stereotype.Component;

/** The link to the call-back queue, with how many wait. */
@Component
class TelephonyNavigation implements Navigation {
    private final MissedCalls missed;

    TelephonyNavigation(MissedCalls missed) {
        this.missed = missed;
    }

    @Override
    public List<NavLink> links(Actor actor) {
        return actor.is(Role.AGENT) || actor.is(Role.SUPERVISOR)
                ? List.of(new NavLink(
                        NavGroup.MINE,
                        30,
                        "nav.missed-calls",
                        "/missed-calls",
                        missed.counts().waiting()))
                : List.of();
    }
}
