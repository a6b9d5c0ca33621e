package org.jiban.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jiban.calendar.CallbackMode;
import org.jiban.callback.CallbackOutcome;
import org.jiban.callback.CallbackReport;
import org.jiban.callback.CitizenVerdict;
import org.jiban.kernel.Actor;
import org.jiban.kernel.PackFile;
import org.jiban.kernel.Role;
import org.jiban.order.OrderSnapshot;
import org.jiban.order.Satisfaction;
import org.jiban.order.Solved;
import org.jiban.order.Stage;
import org.jiban.order.VerdictEdge;

/** Simulated callback staff and the citizens they reach (回访员): contacted, solved, satisfied, and why not. */
final class CallbackStaff {
    private static final double REACHED = 0.84;
    private static final double BY_LINK = 0.25;
    private static final double INFEASIBLE = 0.16;
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
            judge(it, staff, dice);
        } else {
            tryAgain(order, dice, attempt, staff);
        }
    }

    private void tryAgain(long order, Dice dice, int attempt, Actor staff) {
        CallbackOutcome outcome = town.doors.callbacks().report(order, CallbackReport.notReached(), staff);
        if (outcome instanceof CallbackOutcome.NotReached(int tries, Instant next) && next != null) {
            Duration again = dice.span(Duration.ofHours(3), Duration.ofHours(26));
            town.plan(town.decent(next.plus(again), dice), () -> call(order, dice, attempt + 1));
        }
    }

    /** Some answer by the link in their message, the others on the phone; that nothing can be done a supervisor says. */
    private void judge(OrderSnapshot it, Actor staff, Dice dice) {
        Solved solved = solved(it, dice);
        boolean accepted = solved == Solved.PARTLY && dice.chance(0.6);
        boolean infeasible = solved == Solved.NO && dice.chance(INFEASIBLE);
        Satisfaction satisfaction = satisfaction(solved, dice);
        List<String> why = satisfaction == Satisfaction.DISSATISFIED ? List.of(dice.pick(reasons)) : List.of();
        boolean contacted = it.firstContactAt() != null && !dice.chance(0.015);
        boolean byLink = !infeasible && dice.chance(BY_LINK);
        VerdictEdge edge = byLink
                ? town.doors
                        .callbacks()
                        .rate(it.id(), new CitizenVerdict(contacted, solved, accepted, satisfaction, why, null))
                : told(
                        it.id(),
                        new CallbackReport(
                                CallbackMode.PHONE,
                                true,
                                contacted,
                                solved,
                                accepted,
                                !infeasible,
                                satisfaction,
                                List.copyOf(why),
                                null,
                                null),
                        infeasible ? town.cast().of(Role.SUPERVISOR, dice) : staff);
        switch (edge) {
            case REOPEN -> units.received(it.id());
            case SUPERVISE -> supervisors.watch(it.id());
            case CLOSE -> {}
        }
    }

    private VerdictEdge told(long order, CallbackReport report, Actor staff) {
        return switch (town.doors.callbacks().report(order, report, staff)) {
            case CallbackOutcome.Judged(VerdictEdge edge) -> edge;
            case CallbackOutcome.NotReached ignored -> throw new IllegalStateException("They were reached");
            case CallbackOutcome.Appointed ignored -> throw new IllegalStateException("Nothing was agreed");
        };
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
