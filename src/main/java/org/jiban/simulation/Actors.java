package org.jiban.simulation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jiban.dispatch.Waiting;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Role;
import org.jiban.order.DeskLine;
import org.jiban.order.DeskQuery;
import org.jiban.order.OrderSnapshot;
import org.jiban.web.Slice;
import org.jspecify.annotations.Nullable;

/** Everybody who acts in the simulation (全体演员), put together on one stage. */
final class Actors {
    private static final int PAGE = 200;

    final Town town;
    final Callers callers;
    private final Runs runs;
    private final Dispatchers dispatchers;
    private final CallbackStaff callbacks;
    private final Supervisors supervisors;

    Actors(Doors doors, Runs runs, Clock clock, long seed, Cast cast) {
        this.runs = runs;
        this.town = new Town(doors, clock, seed, cast);
        this.supervisors = new Supervisors(town);
        this.callbacks = new CallbackStaff(town, supervisors);
        this.dispatchers = new Dispatchers(town, callbacks.units());
        this.callers = new Callers(town, new Reception(town, runs, this::opened));
    }

    private void opened(Town.Known order, @Nullable String lead) {
        if (lead == null) {
            dispatchers.waiting(order);
        } else {
            callbacks.units().received(order.id());
        }
    }

    /** Goes on with the open orders of simulated citizens that lie on the desks. */
    void adopt() {
        adopt(town.doors.queue().list(1000).stream().map(Waiting::orderId).toList());
        Actor viewer = town.cast().of(Role.SUPERVISOR, town.dice("adopting", 0));
        String after = null;
        do {
            Slice<DeskLine> page = town.doors.desk().list(DeskQuery.of(null), viewer, after, PAGE);
            adopt(ids(page.items()));
            after = page.next();
        } while (after != null);
    }

    private List<Long> ids(List<DeskLine> lines) {
        List<Long> ids = new ArrayList<>();
        lines.forEach(each -> town.doors.orders().idOf(each.order().number()).ifPresent(ids::add));
        return ids;
    }

    private void adopt(List<Long> orders) {
        Set<Long> own = runs.own(orders);
        town.doors
                .orders()
                .snapshots(orders.stream().filter(own::contains).toList())
                .forEach(each -> town.attempt(() -> goOn(each)));
    }

    private void goOn(OrderSnapshot order) {
        if (town.known(order.id()).isPresent()) {
            return;
        }
        Town.Known known = new Town.Known(order.id(), order.number(), null, null);
        town.remember(known);
        switch (order.stage()) {
            case TO_DISPATCH -> dispatchers.waiting(known);
            case CALLBACK_DUE -> callbacks.maybeDue(order.id());
            case SUPERVISED -> supervisors.watch(order.id());
            default -> callbacks.units().received(order.id());
        }
    }
}
