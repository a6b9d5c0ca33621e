package org.jiban.order;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jiban.journal.Happening;
import org.jiban.journal.Journal;
import org.jiban.kernel.Actor;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.Transactions;
import org.springframework.stereotype.Component;

/**
 * Runs one act on one order in one transaction: reads it, lets the act change it, saves it against its version, brings the
 * desk up to date and enters what happened.
 */
@Component
class Cases {
    private final OrderRows rows;
    private final DeskRows desk;
    private final Journal journal;
    private final Transactions transactions;
    private final Guards guards;
    private final Limits limits;

    Cases(OrderRows rows, DeskRows desk, Journal journal, Transactions transactions, Guards guards, Limits limits) {
        this.rows = rows;
        this.desk = desk;
        this.journal = journal;
        this.transactions = transactions;
        this.guards = guards;
        this.limits = limits;
    }

    /** Performs {@code act} and keeps the order on the desks it lies on. */
    void perform(long order, Actor actor, Consumer<Case> act) {
        performFor(order, actor, it -> {
            act.accept(it);
            return it;
        });
    }

    <T> T performFor(long order, Actor actor, Function<Case, T> act) {
        return transactions.inOne(() -> {
            Case it = look(order, actor);
            T result = act.apply(it);
            rows.save(it.order);
            desk.refresh(it.order);
            enter(it);
            return result;
        });
    }

    /** As {@link #perform}, for acts that themselves put the order on desks or take it off. */
    <T> T performOffDesk(long order, Actor actor, Function<Case, T> act) {
        return transactions.inOne(() -> {
            Case it = look(order, actor);
            T result = act.apply(it);
            rows.save(it.order);
            enter(it);
            return result;
        });
    }

    /** The order in this actor's hands; {@code NotFound} when there is none, or their unit takes no part in it. */
    Case look(long order, Actor actor) {
        return rows.byId(order)
                .map(found -> new Case(found, actor, limits.now(), guards))
                .filter(it -> actor.unit() == null || it.part != null)
                .orElseThrow(() -> new NotFound("order-not-found"));
    }

    private void enter(Case it) {
        List<Happening> happenings = new ArrayList<>();
        for (Case.Happened each : it.happened()) {
            happenings.add(new Happening(it.order.subject(), each.actor(), it.now, each.fact()));
        }
        if (!happenings.isEmpty()) {
            journal.write(happenings);
        }
        it.afterwards().forEach(Runnable::run);
    }
}
