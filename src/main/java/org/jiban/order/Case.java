package org.jiban.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jiban.kernel.Actor;
import org.jiban.kernel.NotAllowed;
import org.jiban.kernel.OutOfOrder;
import org.jspecify.annotations.Nullable;

/** An order in somebody's hands for the length of one act: who acts, in what part, when, and what there is to enter. */
final class Case {
    final WorkOrder order;
    final Actor actor;
    final @Nullable PartRole part;
    final Instant now;
    private final Guards guards;
    private final List<Happened> happened = new ArrayList<>();
    private final List<Runnable> afterwards = new ArrayList<>();

    /** A fact and who made it: the system may act on the heels of a person. */
    record Happened(Actor actor, OrderFact fact) {}

    Case(WorkOrder order, Actor actor, Instant now, Guards guards) {
        this.order = order;
        this.actor = actor;
        this.part = order.partOf(actor);
        this.now = now;
        this.guards = guards;
    }

    /** Refuses an act that is not this actor's (403), or not possible now (409). */
    void require(Act act) {
        if (!Transitions.party(act).includes(actor, part)) {
            throw new NotAllowed("order-act-not-yours");
        }
        String why = guards.whyNot(act, this);
        if (why != null) {
            throw new OutOfOrder(Transitions.edge(order.stage, act).isEmpty() ? "order-act-not-now" : "order-" + why);
        }
    }

    /** Why an act is not possible now; null when it is. */
    @Nullable
    String whyNot(Act act) {
        return guards.whyNot(act, this);
    }

    void enter(OrderFact fact) {
        happened.add(new Happened(actor, fact));
    }

    void enter(Actor other, OrderFact fact) {
        happened.add(new Happened(other, fact));
    }

    List<Happened> happened() {
        return happened;
    }

    /** What follows in the same transaction, after the order is saved and its entries are written. */
    void afterwards(Runnable then) {
        afterwards.add(then);
    }

    List<Runnable> afterwards() {
        return afterwards;
    }
}
