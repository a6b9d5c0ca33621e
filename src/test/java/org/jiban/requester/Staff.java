package org.jiban.requester;

import java.util.Set;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Role;

/** Invented colleagues. */
final class Staff {
    private Staff() {}

    static Actor agent() {
        return with(Role.AGENT);
    }

    static Actor with(Role role) {
        return new Actor("account:1", Set.of(role), null, "tester");
    }
}
