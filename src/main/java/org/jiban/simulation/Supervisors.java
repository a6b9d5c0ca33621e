package org.jiban.simulation;

import java.time.Duration;
import java.util.function.Consumer;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Role;
import org.jiban.order.Stage;

/** Simulated supervisors (督办员): an unsolved order goes back to its unit, is ended with reasons, or stays on their desk. */
final class Supervisors {
    private final Town town;
    private Consumer<Long> returned = order -> {};

    Supervisors(Town town) {
        this.town = town;
    }

    /** Who goes on with an order that went back. */
    void onReturn(Consumer<Long> next) {
        returned = next;
    }

    void watch(long order) {
        Dice dice = town.dice("supervision", order);
        if (dice.chance(0.75)) {
            Duration after = dice.span(Duration.ofHours(5), Duration.ofHours(80));
            town.plan(town.decent(town.now().plus(after), dice), () -> decide(order, dice));
        }
    }

    private void decide(long order, Dice dice) {
        if (town.doors.orders().snapshot(order).stage() != Stage.SUPERVISED || town.leaves(null, order)) {
            return;
        }
        Actor supervisor = town.cast().of(Role.SUPERVISOR, dice);
        if (dice.chance(0.55)) {
            town.doors.orders().reopen(order, dice.pick(town.habits.said("returned")), supervisor);
            returned.accept(order);
        } else {
            town.doors.orders().close(order, dice.pick(town.habits.said("closed")), supervisor);
        }
    }
}
