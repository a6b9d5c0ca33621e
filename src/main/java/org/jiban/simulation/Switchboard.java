package org.jiban.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jiban.kernel.Actor;
import org.jiban.telephony.Call;
import org.jiban.telephony.CallEvent;
import org.jspecify.annotations.Nullable;

/** Tells telephony what the simulated exchange of the life and the traffic does (模拟话务事件). */
final class Switchboard {
    private static final Actor EXCHANGE = Actor.system("exchange");

    private final Doors doors;
    private long rung;

    Switchboard(Doors doors) {
        this.doors = doors;
    }

    /** How one call goes. */
    record Ring(String reference, String caller, Instant offered, Duration waited, Duration talk, Duration wrap) {
        Instant answered() {
            return offered.plus(waited);
        }

        Instant ended() {
            return answered().plus(talk);
        }

        Instant wrapped() {
            return ended().plus(wrap);
        }
    }

    /** A call as most are: quickly answered, a few minutes long. */
    Ring ring(Person caller, Instant offered, Dice dice) {
        Duration wait =
                dice.chance(0.9) ? Duration.ofSeconds(dice.between(2, 14)) : Duration.ofSeconds(dice.between(16, 75));
        return new Ring(
                "sim-" + Long.toString(offered.toEpochMilli(), 36) + "-" + rung++,
                caller.phone(),
                offered,
                wait,
                Duration.ofSeconds(dice.between(70, 340)),
                Duration.ofSeconds(dice.between(8, 50)));
    }

    /** A whole call when it is over, in one transaction; {@code during} gets its id. */
    void whole(Ring ring, Actor agent, Consumer<Long> during) {
        doors.transactions().inOne(() -> {
            Call call = offer(ring);
            answer(ring, agent);
            during.accept(call.id());
            end(ring, agent);
            wrap(ring, agent);
        });
    }

    /** A call whose caller gave up after {@code waited}. */
    Call abandoned(Ring ring) {
        return doors.transactions().inOne(() -> {
            offer(ring);
            return abandon(ring);
        });
    }

    Call abandon(Ring ring) {
        return take(ring, CallEvent.Kind.ABANDONED, ring.answered(), null, null);
    }

    Call offer(Ring ring) {
        return take(ring, CallEvent.Kind.OFFERED, ring.offered(), null, ring.caller());
    }

    void answer(Ring ring, Actor agent) {
        take(ring, CallEvent.Kind.ANSWERED, ring.answered(), agent, null);
    }

    void end(Ring ring, Actor agent) {
        take(ring, CallEvent.Kind.ENDED, ring.ended(), agent, null);
    }

    void wrap(Ring ring, Actor agent) {
        take(ring, CallEvent.Kind.WRAPPED, ring.wrapped(), agent, null);
    }

    private Call take(Ring ring, CallEvent.Kind kind, Instant at, @Nullable Actor agent, @Nullable String caller) {
        String recording = kind == CallEvent.Kind.ANSWERED ? ring.reference() + ".wav" : null;
        return doors.calls()
                .take(
                        new CallEvent(
                                ring.reference(),
                                kind,
                                at,
                                caller == null ? null : "main",
                                caller,
                                agent == null ? null : agent.code(),
                                recording),
                        EXCHANGE);
    }
}
