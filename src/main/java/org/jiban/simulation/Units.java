package org.jiban.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jiban.catalogue.Topic;
import org.jiban.directory.UnitKind;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Share;
import org.jiban.kernel.Urgency;
import org.jiban.order.Answer;
import org.jiban.order.OrderSnapshot;
import org.jiban.order.Solved;
import org.jiban.order.Stage;
import org.jiban.order.Task;
import org.jiban.order.Visit;
import org.jiban.telephony.DialOutcome;
import org.jiban.telephony.SimulatedExchange;

/**
 * Simulated units (承办单位): sign, assign, call, visit, note, ask and answer, each with its own quality. What is next for
 * an order follows from its stage alone, so that orders met on a desk go on like any other.
 */
final class Units {
    private final Town town;
    private final CallbackStaff callbacks;
    private final Camera camera;

    Units(Town town, CallbackStaff callbacks) {
        this.town = town;
        this.callbacks = callbacks;
        this.camera = new Camera(town.doors.attachments());
    }

    /** A unit has got the order, or has it: plans what it does next. */
    void received(long order) {
        OrderSnapshot it = town.doors.orders().snapshot(order);
        Dice dice = town.dice("unit-" + it.stage(), order + it.round());
        switch (it.stage()) {
            case DISPATCHED -> {
                if (isDistrict(it)) {
                    town.plan(dice.span(Duration.ofMinutes(12), Duration.ofMinutes(70)), () -> sendOn(order, dice));
                } else {
                    town.plan(signing(it, dice), () -> sign(order, dice));
                }
                watchLimit(it);
            }
            case SIGNED -> town.plan(contacting(it, dice), () -> contact(order, dice, 1));
            case CONTACTED, HANDLING -> {
                planAnswer(it, dice);
                watchLimit(it);
            }
            case FEEDBACK_GIVEN -> watchLimit(it);
            case TO_DISPATCH, CALLBACK_DUE, SUPERVISED, LEDGERED, CLOSED, WITHDRAWN -> {}
        }
    }

    private boolean isDistrict(OrderSnapshot it) {
        return kind(it) == UnitKind.DISTRICT;
    }

    private UnitKind kind(OrderSnapshot it) {
        return town.doors.directory().unit(lead(it)).kind();
    }

    private static String lead(OrderSnapshot it) {
        String lead = it.lead();
        if (lead == null) {
            throw new IllegalStateException("No unit leads " + it.number());
        }
        return lead;
    }

    /** When the unit's limit passes, answered or not, the requester is asked. */
    private void watchLimit(OrderSnapshot it) {
        Instant due = it.unitDue();
        if (due != null) {
            town.plan(latest(due, town.now()).plusSeconds(90), () -> callbacks.maybeDue(it.id()));
        }
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Actor staff(OrderSnapshot it, Dice dice) {
        return town.cast().ofUnit(lead(it), dice);
    }

    private boolean leaves(OrderSnapshot it) {
        return town.leaves(it.lead(), it.id());
    }

    private boolean slow(OrderSnapshot it, Dice dice) {
        return dice.chance(0.015 + (1 - town.quality(lead(it))) * 0.35);
    }

    // ---- the district's desk

    private void sendOn(long order, Dice dice) {
        OrderSnapshot it = town.doors.orders().snapshot(order);
        if (it.stage() != Stage.DISPATCHED || !isDistrict(it) || leaves(it)) {
            return;
        }
        String street = it.place().street();
        Actor district = staff(it, dice);
        boolean sent = street != null
                && town.attempt(() -> town.doors
                        .districts()
                        .sendOn(order, street, List.of(), dice.pick(town.habits.said("sentOn")), district));
        if (!sent) {
            town.attempt(() -> town.doors.districts().keep(order, district));
            sign(order, dice);
            return;
        }
        received(order);
    }

    // ---- signing

    private Duration signing(OrderSnapshot it, Dice dice) {
        boolean slow = slow(it, dice);
        return switch (it.urgency()) {
            case L1 -> slow ? minutes(6, 17, dice) : minutes(1, 5, dice);
            case L2 -> slow ? minutes(62, 110, dice) : minutes(4, 48, dice);
            case L3, L4 -> slow ? minutes(245, 420, dice) : minutes(8, 200, dice);
        };
    }

    private static Duration minutes(int least, int most, Dice dice) {
        return dice.span(Duration.ofMinutes(least), Duration.ofMinutes(most));
    }

    private void sign(long order, Dice dice) {
        OrderSnapshot it = town.doors.orders().snapshot(order);
        if (it.stage() != Stage.DISPATCHED || leaves(it)) {
            return;
        }
        Actor staff = staff(it, dice);
        town.doors.orders().sign(order, staff);
        if (dice.chance(0.35)) {
            assign(order, it, staff, dice);
        }
        for (String assist : it.assists()) {
            town.plan(
                    minutes(5, 180, dice),
                    () -> town.doors.orders().sign(order, town.cast().ofUnit(assist, dice)));
        }
        town.plan(contacting(it, dice), () -> contact(order, dice, 1));
    }

    private void assign(long order, OrderSnapshot it, Actor staff, Dice dice) {
        List<String> sections = town.habits.sections().getOrDefault(kind(it).name(), List.of());
        if (!sections.isEmpty()) {
            town.doors.orders().assign(order, new Task(dice.pick(sections), null, null, null, null), staff);
        }
    }

    // ---- first contact

    private Instant contacting(OrderSnapshot it, Dice dice) {
        boolean slow = slow(it, dice);
        Instant soon = town.now()
                .plus(
                        switch (it.urgency()) {
                            case L1 -> minutes(2, 14, dice);
                            case L2 -> minutes(6, 55, dice);
                            case L3, L4 -> minutes(20, 14 * 60, dice);
                        });
        Instant due = it.contactDue();
        if (slow && due != null) {
            return latest(due, town.now()).plus(minutes(10, 400, dice));
        }
        return it.urgency() == Urgency.L1 || it.urgency() == Urgency.L2 ? soon : town.decent(soon, dice);
    }

    private void contact(long order, Dice dice, int attempt) {
        OrderSnapshot it = town.doors.orders().snapshot(order);
        if ((it.stage() != Stage.SIGNED && it.stage() != Stage.CALLBACK_DUE) || leaves(it)) {
            return;
        }
        boolean reached = attempt >= 3 || dice.chance(0.8);
        call(it, reached, dice);
        if (reached) {
            after(order, dice);
        } else {
            Duration again = it.urgency() == Urgency.L1 ? minutes(2, 8, dice) : minutes(15, 150, dice);
            town.plan(again, () -> contact(order, dice, attempt + 1));
        }
    }

    /** A number that was shared is dialled; any other goes through the relay. */
    private void call(OrderSnapshot it, boolean reached, Dice dice) {
        Actor staff = staff(it, dice);
        boolean relay = it.share() != Share.CONTACT && !it.safeContact().stated() && dice.chance(0.8);
        if (relay && town.doors.exchange() instanceof SimulatedExchange exchange) {
            exchange.next(reached ? DialOutcome.ANSWERED : DialOutcome.NO_ANSWER, reached ? dice.between(30, 240) : 0);
            if (town.attempt(() -> town.doors.orders().relayCall(it.id(), staff))) {
                return;
            }
        }
        List<String> notes = town.bank.staff().of("contactNote", reached ? "reached" : "unreached");
        town.doors.orders().contactAttempt(it.id(), reached, dice.pick(notes), staff);
    }

    // ---- work

    private void after(long order, Dice dice) {
        OrderSnapshot it = town.doors.orders().snapshot(order);
        if (it.stage() == Stage.CALLBACK_DUE) {
            return;
        }
        Instant answer = planAnswer(it, dice);
        Duration span = Duration.between(town.now(), answer);
        int steps = it.urgency() == Urgency.L1 ? dice.between(0, 1) : dice.between(0, 3);
        for (int step = 1; step <= steps; step++) {
            Instant when = town.now().plus(span.multipliedBy(step).dividedBy(steps + 1L));
            int which = step;
            town.plan(
                    it.urgency().compareTo(Urgency.L2) <= 0 ? when : town.decent(when, dice),
                    () -> work(order, which, dice));
        }
    }

    private void work(long order, int step, Dice dice) {
        OrderSnapshot it = town.doors.orders().snapshot(order);
        if ((it.stage() != Stage.CONTACTED && it.stage() != Stage.HANDLING) || leaves(it)) {
            return;
        }
        Actor staff = staff(it, dice);
        int of100 = dice.between(1, 100);
        if (of100 <= 50) {
            boolean met = dice.chance(0.75);
            String finding = dice.pick(town.bank.staff().of("finding", met ? "met" : "unmet"));
            town.doors.orders().visit(order, new Visit(Math.min(step, 3), met, finding), staff);
        } else if (of100 <= 92 || it.safeContact().stated()) {
            town.doors.orders().note(order, dice.pick(town.bank.staff().of("note")), staff);
        } else {
            ask(order, staff, dice);
        }
    }

    private void ask(long order, Actor staff, Dice dice) {
        town.doors.orders().ask(order, dice.pick(town.bank.staff().of("question")), staff);
        if (dice.chance(0.75)) {
            town.plan(
                    minutes(10, 26 * 60, dice),
                    () -> town.doors
                            .orders()
                            .reply(order, dice.pick(town.bank.staff().of("questionReply")), Actor.citizen()));
        }
    }

    // ---- the answer

    private Instant planAnswer(OrderSnapshot it, Dice dice) {
        Instant due = it.unitDue() == null ? town.now() : it.unitDue();
        Duration left = Duration.between(town.now(), latest(due, town.now().plusSeconds(600)));
        double part = switch (it.urgency()) {
            case L1 -> 0.30 + 0.6 * dice.fraction();
            case L2 -> 0.12 + 0.75 * dice.fraction();
            case L3 -> 0.06 + 0.72 * Math.pow(dice.fraction(), 1.5);
            case L4 -> 0.08 + 0.6 * dice.fraction();
        };
        Instant planned = slow(it, dice)
                ? latest(due, town.now()).plus(minutes(20, 30 * 60, dice))
                : town.now().plusMillis(Math.round(left.toMillis() * part));
        Instant when = it.urgency() == Urgency.L1 ? planned : earlier(town.decent(planned, dice), planned, due);
        town.plan(when, () -> answer(it.id(), dice));
        return when;
    }

    /** The decent hour, unless that would be too late. */
    private static Instant earlier(Instant decent, Instant planned, Instant due) {
        return decent.isAfter(due) && !planned.isAfter(due) ? planned : decent;
    }

    private void answer(long order, Dice dice) {
        OrderSnapshot it = town.doors.orders().snapshot(order);
        boolean may = it.stage() == Stage.CONTACTED
                || it.stage() == Stage.HANDLING
                || (it.stage() == Stage.CALLBACK_DUE && it.answeredAt() == null);
        if (!may || leaves(it)) {
            return;
        }
        Actor staff = staff(it, dice);
        Solved claim = claim(it, dice);
        Topic topic = town.doors.catalogue().topic(it.topic());
        if (claim != Solved.NO) {
            camera.shoot(topic.photos(), it, staff, town.doors.orders(), dice);
        }
        boolean early = dice.chance(claim == Solved.YES ? 0.74 : 0.15);
        town.doors.orders().answer(order, new Answer(words(topic, claim, dice), claim, early), staff);
        callbacks.maybeDue(order);
    }

    private Solved claim(OrderSnapshot it, Dice dice) {
        double hard = (1 - town.quality(lead(it))) * 0.9 + (it.round() > 0 ? 0.1 : 0);
        if (dice.chance(hard)) {
            return dice.chance(0.5) ? Solved.PARTLY : Solved.NO;
        }
        return Solved.YES;
    }

    private String words(Topic topic, Solved claim, Dice dice) {
        List<String> answers = town.bank.staff().answers(topic.code(), claim != Solved.NO);
        if (answers.isEmpty()) {
            answers = town.bank.staff().answers("", claim != Solved.NO);
        }
        String text = dice.pick(answers).replace("{topic}", topic.level3());
        return dice.chance(0.45) ? text + dice.pick(town.bank.staff().of("reassure")) : text;
    }
}
