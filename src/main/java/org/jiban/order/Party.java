package org.jiban.order;

import java.util.Set;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Role;
import org.jspecify.annotations.Nullable;

/** Who may do an act (动作主体): which roles, and on whose side of the order they must stand. */
public enum Party {
    /** Staff of the unit that answers. */
    LEAD(Side.LEAD, Role.HANDLER, Role.UNIT_LEAD),
    /** Staff of a unit that assists. */
    ASSIST(Side.ASSIST, Role.HANDLER, Role.UNIT_LEAD),
    /** Staff of any unit that takes part. */
    UNIT(Side.UNIT, Role.HANDLER, Role.UNIT_LEAD),
    /** The hotline's dispatchers, or a rule. */
    DISPATCHER(Side.CENTRE, Role.DISPATCHER, Role.SYSTEM),
    /** Anybody at the hotline who talks with citizens or looks after orders. */
    HOTLINE(Side.CENTRE, Role.AGENT, Role.DISPATCHER, Role.CALLBACK, Role.SUPERVISOR),
    /** The requester, or the hotline on their word. */
    REQUESTER(
            Side.CENTRE,
            Role.CITIZEN,
            Role.AGENT,
            Role.DISPATCHER,
            Role.CALLBACK,
            Role.SUPERVISOR,
            Role.API_CLIENT,
            Role.SYSTEM),
    /** Who asks for the verdict: callback staff or the requester through a link, never the handling unit's own. */
    CALLBACK(Side.CENTRE, Role.CALLBACK, Role.SUPERVISOR, Role.CITIZEN, Role.SYSTEM),
    /** Callback staff and supervisors, on a second thought of the requester's. */
    SECOND_THOUGHT(Side.CENTRE, Role.CALLBACK, Role.SUPERVISOR),
    SUPERVISOR(Side.CENTRE, Role.SUPERVISOR),
    SYSTEM(Side.CENTRE, Role.SYSTEM);

    private enum Side {
        LEAD,
        ASSIST,
        UNIT,
        CENTRE
    }

    private final Side side;
    private final Set<Role> roles;

    Party(Side side, Role... roles) {
        this.side = side;
        this.roles = Set.of(roles);
    }

    public Set<Role> roles() {
        return roles;
    }

    /** Whether the actor, whose unit has this part in the order (null: none), may do it. */
    boolean includes(Actor actor, @Nullable PartRole part) {
        return actor.roles().stream().anyMatch(roles::contains) && stands(actor, part);
    }

    /** Whether acts of this party are of any concern to the actor's side: what their page lists. */
    boolean concerns(Actor actor, @Nullable PartRole part) {
        return this != SYSTEM && (side == Side.CENTRE ? includes(actor, part) : part != null);
    }

    private boolean stands(Actor actor, @Nullable PartRole part) {
        return switch (side) {
            case LEAD -> part == PartRole.LEAD;
            case ASSIST -> part == PartRole.ASSIST;
            case UNIT -> part != null;
            case CENTRE -> actor.unit() == null;
        };
    }
}
