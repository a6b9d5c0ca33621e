package org.jiban.simulation;

import java.time.Duration;
import java.time.Instant;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Channel;
import org.jiban.kernel.Role;
import org.jiban.telephony.Call;
import org.jiban.telephony.DialOutcome;
import org.jiban.telephony.Dialled;
import org.jiban.telephony.SimulatedExchange;
import org.jspecify.annotations.Nullable;

/** How approaches happen (来件): calls answered or given up, call-backs, forms and messages. */
final class Callers {
    private final Town town;
    private final Reception reception;
    private final Switchboard switchboard;
    private final Speaking speaking;
    private final Citizens citizens;
    private final Odds<Kind> kinds;

    Callers(Town town, Reception reception) {
        this.town = town;
        this.reception = reception;
        this.switchboard = new Switchboard(town.doors);
        this.speaking = new Speaking(town.doors, town.bank, town.habits, town.spots);
        this.citizens = new Citizens(town.doors.city(), town.habits, town.bank.manners());
        this.kinds = Odds.of(
                java.util.List.of(Kind.values()), each -> town.habits.kinds().getOrDefault(each, 0.0));
    }

    /** Who comes, by which channel, and what they say. */
    record Approach(Person person, Utterance said, Channel channel, boolean givesUp) {}

    /** Somebody with something on their mind. */
    Approach somebody(Dice dice) {
        Person person = citizens.somebody(dice);
        Utterance said = speaking.of(kinds.pick(dice), person, dice);
        boolean phone = said.kind() == Kind.DANGER || said.kind() == Kind.TWO_APPEALS;
        Channel channel = phone ? Channel.PHONE : person.habit();
        return new Approach(person, said, channel, channel == Channel.PHONE && dice.chance(town.habits.abandoned()));
    }

    /** Somebody who calls about what happens to many. */
    Approach oneOfMany(Habits.Burst burst, Dice dice) {
        Person person = citizens.somebody(dice);
        Utterance said = speaking.appeal(burst.topic(), burst.street(), person, dice);
        return new Approach(person, said, Channel.PHONE, false);
    }

    /** Lets it happen in one piece: the whole call when it is over, a form when it is sent. */
    void happen(Approach approach, Instant began, Dice dice) {
        if (approach.channel() != Channel.PHONE) {
            town.plan(began, () -> online(approach, dice));
            return;
        }
        Switchboard.Ring ring = switchboard.ring(approach.person(), began, dice);
        if (approach.givesUp()) {
            town.plan(ring.answered(), () -> giveUp(approach, ring, dice));
        } else {
            town.plan(ring.wrapped(), () -> talk(approach, ring, dice));
        }
    }

    private void online(Approach approach, Dice dice) {
        Actor actor = approach.channel() == Channel.COUNTER ? town.cast().of(Role.AGENT, dice) : Actor.citizen();
        reception
                .register(approach.person(), approach.said(), approach.channel(), null, actor, dice)
                .run();
    }

    private void talk(Approach approach, Switchboard.Ring ring, Dice dice) {
        Actor agent = town.cast().of(Role.AGENT, dice);
        Runnable[] then = {() -> {}};
        switchboard.whole(ring, agent, call -> then[0] = register(approach, call, agent, dice));
        then[0].run();
    }

    private Runnable register(Approach approach, @Nullable Long call, Actor agent, Dice dice) {
        return reception.register(approach.person(), approach.said(), Channel.PHONE, call, agent, dice);
    }

    // ---- who gives up is called back

    private void giveUp(Approach approach, Switchboard.Ring ring, Dice dice) {
        Call call = switchboard.abandoned(ring);
        callBack(approach, call.id(), dice);
    }

    private void callBack(Approach approach, long call, Dice dice) {
        Duration after = dice.chance(0.9)
                ? dice.span(Duration.ofMinutes(6), Duration.ofMinutes(85))
                : dice.span(Duration.ofMinutes(121), Duration.ofMinutes(200));
        town.plan(after, () -> dial(approach, call, dice));
    }

    private void dial(Approach approach, long call, Dice dice) {
        if (town.doors.missed().find(call).isEmpty() || town.leaves(null, call)) {
            return;
        }
        Actor agent = town.cast().of(Role.AGENT, dice);
        if (town.doors.exchange() instanceof SimulatedExchange exchange) {
            boolean reached = dice.chance(0.78);
            exchange.next(reached ? DialOutcome.ANSWERED : DialOutcome.NO_ANSWER, reached ? dice.between(40, 260) : 0);
        }
        Dialled dialled = town.doors.missed().call(call, agent);
        if (!dialled.outcome().reached()) {
            town.plan(dice.span(Duration.ofMinutes(21), Duration.ofMinutes(90)), () -> dial(approach, call, dice));
        } else if (dice.chance(0.8)) {
            register(approach, null, agent, dice).run();
        }
    }

    // ---- the same call as it goes on, minute by minute

    /** Lets a call ring now, be answered by somebody unless a person was faster, and end. */
    void live(Approach approach, Dice dice) {
        if (approach.channel() != Channel.PHONE) {
            online(approach, dice);
            return;
        }
        Switchboard.Ring ring = switchboard.ring(approach.person(), town.now(), dice);
        Call call = switchboard.offer(ring);
        if (approach.givesUp()) {
            town.plan(ring.answered(), () -> hangUp(approach, ring, call, dice));
        } else {
            town.plan(ring.answered(), () -> pickUp(approach, ring, call, dice));
        }
    }

    private void hangUp(Approach approach, Switchboard.Ring ring, Call call, Dice dice) {
        if (isRinging(call)) {
            switchboard.abandon(ring);
            callBack(approach, call.id(), dice);
        }
    }

    private void pickUp(Approach approach, Switchboard.Ring ring, Call call, Dice dice) {
        if (!isRinging(call)) {
            return;
        }
        Actor agent = town.cast().of(Role.AGENT, dice);
        switchboard.answer(ring, agent);
        town.plan(ring.ended(), () -> {
            Runnable then = town.doors.transactions().inOne(() -> {
                Runnable next = register(approach, call.id(), agent, dice);
                switchboard.end(ring, agent);
                return next;
            });
            then.run();
        });
        town.plan(ring.wrapped(), () -> switchboard.wrap(ring, agent));
    }

    private boolean isRinging(Call call) {
        return town.doors
                .calls()
                .find(call.id())
                .filter(now -> now.answeredAt() == null && now.abandonedAt() == null)
                .isPresent();
    }
}
