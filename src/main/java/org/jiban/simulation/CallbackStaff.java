package org.jiban.simulation;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jiban.calendar.CallbackMode;
import org.jiban.kernel.Actor;
import org.jiban.kernel.PackFile;
import org.jiban.kernel.Role;
import org.jiban.order.OrderSnapshot;
import org.jiban.order.Satisfaction;
import org.jiban.order.Solved;
import org.jiban.order.Stage;
import org.jiban.order.Verdict;
import org.jiban.order.VerdictEdge;

/** Simulated callback staff and the citizens they reach (回访员): contacted, solved, satisfied, and why not. */
final class CallbackStaff {
    private static final double REACHED = 0.84;
    /** The gravest reasons stand last in the pack and are not given lightly. */
    private static final int USUAL_REASONS = 10;

    private final Town town;
    private final Supervisors supervisors;
    private final Units units;
    private final List<String> reasons;
    private final Set<String> planned = new HashSet<>();

    CallbackStaff(Town town, Supervisors supervisors) {
        this.town = town;
        this.supervisors = supervisors;
        this.units = new Units(town, this);
        this.reasons = new PackFile(town.doors.city(), "callback-reasons.csv")
                .rows(row -> row.text("code")).stream().limit(USUAL_REASONS).toList();
        supervisors.onReturn(units::received);
    }

    Units units() {
        return units;
    }

    /** Plans the callback of an order that waits for one, once in each round. */
    void maybeDue(long order) {
        OrderSnapshot it = town.doors.orders().snapshot(order);
        if (it.stage() != Stage.CALLBACK_DUE || !planned.add(order + "/" + it.round())) {
            return;
        }
        Dice dice = town.dice("callback-" + it.round(), order);
        Duration after = it.answeredAt() == null
                ? dice.span(Duration.ofHours(6), Duration.ofHours(23))
                : dice.span(Duration.ofMinutes(40), Duration.ofHours(20));
        town.plan(town.decent(town.now().plus(after), dice), () -> call(order, dice, 1));
    }

    private void call(long order, Dice dice, int attempt) {
        OrderSnapshot it = town.doors.orders().snapshot(order);
        if (it.stage() != Stage.CALLBACK_DUE || town.leaves(null, order)) {
            return;
        }
        Actor staff = town.cast().of(Role.CALLBACK, dice);
        if (dice.chance(REACHED)) {
            judge(it, attempt, staff, dice);
        } else if (attempt >= town.doors.policy().callbackTries()) {
            town.doors.orders().unreached(order, attempt, staff);
        } else {
            Duration again = dice.span(Duration.ofHours(3), Duration.ofHours(26));
            town.plan(town.decent(town.now().plus(again), dice), () -> call(order, dice, attempt + 1));
        }
    }

    private void judge(OrderSnapshot it, int attempt, Actor staff, Dice dice) {
        Solved solved = solved(it, dice);
        boolean accepted = solved == Solved.PARTLY && dice.chance(0.6);
        boolean infeasible = solved == Solved.NO && dice.chance(0.08);
        Satisfaction satisfaction = satisfaction(solved, dice);
        boolean pleased = satisfaction != Satisfaction.DISSATISFIED;
        Verdict verdict = new Verdict(
                attempt,
                CallbackMode.PHONE,
                it.firstContactAt() != null && !dice.chance(0.015),
                solved,
                accepted,
                !infeasible,
                satisfaction,
                pleased ? List.of() : List.of(dice.pick(reasons)));
        VerdictEdge edge = town.doors
                .orders()
                .verdict(it.id(), verdict, infeasible ? town.cast().of(Role.SUPERVISOR, dice) : staff);
        switch (edge) {
            case REOPEN -> units.received(it.id());
            case SUPERVISE -> supervisors.watch(it.id());
            case CLOSE -> {}
        }
    }

    /** A late order is rarely solved; one that was done over is not always. */
    private Solved solved(OrderSnapshot it, Dice dice) {
        String lead = it.lead();
        double good = lead == null ? 0.9 : town.quality(lead);
        double chance = it.answeredAt() == null ? 0.25 : it.round() > 0 ? good - 0.12 : good;
        if (dice.chance(chance)) {
            return Solved.YES;
        }
        return dice.chance(0.4) ? Solved.PARTLY : Solved.NO;
    }

    private static Satisfaction satisfaction(Solved solved, Dice dice) {
        int of100 = dice.between(1, 100);
        return switch (solved) {
            case YES ->
                of100 <= 74
                        ? Satisfaction.SATISFIED
                        : of100 <= 93
                                ? Satisfaction.BASICALLY_SATISFIED
                                : of100 <= 96 ? Satisfaction.DISSATISFIED : Satisfaction.NOT_RATED;
            case PARTLY -> of100 <= 55 ? Satisfaction.BASICALLY_SATISFIED : Satisfaction.DISSATISFIED;
            case NO -> of100 <= 18 ? Satisfaction.BASICALLY_SATISFIED : Satisfaction.DISSATISFIED;
        };
    }
}
