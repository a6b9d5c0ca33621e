package org.jiban.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Role;
import org.jiban.people.Account;
import org.jiban.people.AccountFilter;
import org.jiban.people.People;

/**
 * Cast (演员表): who acts. The staff that have accounts, and for units without any a nameless colleague. While people use
 * the demo beside them, simulated staff of the hotline are nameless too, so that nobody finds foreign calls at their desk.
 */
final class Cast {
    private static final int MOST = 200;

    private final Map<Role, List<Actor>> centre = new HashMap<>();
    private final Map<String, List<Actor>> units = new HashMap<>();

    private Cast() {}

    /** Everybody who has an account. */
    static Cast of(People people) {
        Cast cast = new Cast();
        people.list(new AccountFilter(null, null, null, "working"), null, MOST)
                .items()
                .forEach(cast::add);
        return cast;
    }

    /** Nameless staff only; units keep theirs. */
    static Cast beside(People people) {
        Cast cast = of(people);
        cast.centre.clear();
        return cast;
    }

    private void add(Account account) {
        Actor actor = account.actor();
        if (actor.unit() == null) {
            actor.roles()
                    .forEach(role -> centre.computeIfAbsent(role, key -> new java.util.ArrayList<>())
                            .add(actor));
        } else {
            units.computeIfAbsent(actor.unit(), key -> new java.util.ArrayList<>())
                    .add(actor);
        }
    }

    /** Somebody of the hotline with that role. */
    Actor of(Role role, Dice dice) {
        List<Actor> all = centre.get(role);
        return all == null
                ? new Actor("system:" + role.name().toLowerCase(java.util.Locale.ROOT), Set.of(role), null, "system")
                : dice.pick(all);
    }

    /** Somebody of the unit who may sign, handle and answer. */
    Actor ofUnit(String unit, Dice dice) {
        List<Actor> all = units.get(unit);
        return all == null
                ? new Actor("system:unit", Set.of(Role.HANDLER, Role.UNIT_LEAD), unit, "system")
                : dice.pick(all);
    }

    /** Whether somebody of the unit can sign in. */
    boolean hasAccounts(String unit) {
        return units.containsKey(unit);
    }
}
