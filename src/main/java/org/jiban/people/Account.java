package org.jiban.people;

import java.time.Instant;
import java.util.Set;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * Account (账号): one person who may sign in, or one program.
 *
 * @param unit code of the unit; null for the hotline centre and the administration
 * @param name what colleagues see
 * @param language {@code zh}, {@code en} or null for no preference
 * @param mustChange whether the password was set by somebody else
 * @param disabledAt since when nobody can use it; null while it works
 */
public record Account(
        long id,
        String username,
        Set<Role> roles,
        @Nullable String unit,
        String name,
        @Nullable String language,
        boolean mustChange,
        Instant createdAt,
        @Nullable Instant disabledAt) {

    /** The account as an actor; its code is what the journal stores. */
    public Actor actor() {
        return new Actor("account:" + id, roles, unit, name);
    }

    public boolean disabled() {
        return disabledAt != null;
    }
}
