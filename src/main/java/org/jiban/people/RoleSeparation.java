package org.jiban.people;

import java.util.EnumSet;
import java.util.Set;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Role;
import org.jspecify.annotations.Nullable;

/** Which roles one account may hold together, and which belong to a unit. */
public final class RoleSeparation {
    /** System, security and audit administration are three people (三权分立, GB/T 22239-2019 level 3). */
    private static final Set<Role> POWERS = EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);

    private static final Set<Role> OF_UNITS = EnumSet.of(Role.HANDLER, Role.UNIT_LEAD);
    private static final Set<Role> NEVER_GIVEN = EnumSet.of(Role.CITIZEN, Role.SYSTEM);

    private RoleSeparation() {}

    /** Roles an account may be given. */
    public static Set<Role> givable() {
        return EnumSet.complementOf(EnumSet.copyOf(NEVER_GIVEN));
    }

    /**
     * Refuses what may not be together: no role at all, two of the three administrators, an administrator who also works
     * on orders, and a unit's role without its unit.
     */
    static void require(Set<Role> roles, @Nullable String unit) {
        if (roles.isEmpty()) {
            throw new BadInput("roles", "account-without-role");
        }
        if (roles.stream().anyMatch(NEVER_GIVEN::contains)) {
            throw new BadInput("roles", "role-not-givable");
        }
        if (roles.stream().filter(POWERS::contains).count() > 1) {
            throw new BadInput("roles", "powers-apart");
        }
        if (roles.size() > 1 && roles.stream().anyMatch(POWERS::contains)) {
            throw new BadInput("roles", "administrator-alone");
        }
        boolean ofUnit = roles.stream().anyMatch(OF_UNITS::contains);
        if (ofUnit && unit == null) {
            throw new BadInput("unit", "unit-missing");
        }
    }
}
