package org.jiban.kernel;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts (操作人): an account with its roles and its unit, a citizen with a query code, or the system itself.
 *
 * @param code what the journal stores, e.g. {@code account:123}, {@code citizen}, {@code system:sweeper}; never a name
 * @param unit code of the unit the account belongs to; null for the hotline centre, citizens and the system
 * @param name what a page shows to colleagues
 */
public record Actor(String code, Set<Role> roles, @Nullable String unit, String name) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** The system acting by itself, e.g. {@code Actor.system("sweeper")}. */
    public static Actor system(String part) {
        return new Actor("system:" + part, Set.of(Role.SYSTEM), null, "system");
    }

    /** A citizen acting with a query code. */
    public static Actor citizen() {
        return new Actor("citizen", Set.of(Role.CITIZEN), null, "citizen");
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** True for the hotline's own staff and the system, who see every unit's orders. */
    public boolean seesWholeCity() {
        return unit == null && !is(Role.CITIZEN);
    }
}
