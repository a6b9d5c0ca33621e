package org.jiban.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiban.journal.Journal;
import org.jiban.kernel.Actor;
import org.jiban.kernel.MovableClock;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.OutOfOrder;
import org.jiban.kernel.Role;
import org.jiban.kernel.Subject;
import org.jiban.support.JibanTest;
import org.jiban.support.TestApplication;
import org.jiban.telephony.CallEvent.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@JibanTest
class CallsTest {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Actor EXCHANGE = new Actor("account:exchange", Set.of(Role.API_CLIENT), null, "exchange");
    private static final Actor AGENT = new Actor("account:agent-1", Set.of(Role.AGENT), null, "agent");
    private static final Actor OTHER = new Actor("account:agent-2", Set.of(Role.AGENT), null, "other");

    private final TestApplication application;
    private final Calls calls;
    private final MissedCalls missed;
    private final CallQuality quality;
    private final Journal journal;
    private final SimulatedExchange exchange;
    private final MovableClock clock;

    CallsTest(
            TestApplication application,
            Calls calls,
            MissedCalls missed,
            CallQuality quality,
            Journal journal,
            Exchange exchange) {
        this.application = application;
        this.calls = calls;
        this.missed = missed;
        this.quality = quality;
        this.journal = journal;
        this.exchange = (SimulatedExchange) exchange;
        this.clock = application.clock();
    }

    private static String name() {
        return "test-" + COUNT.incrementAndGet();
    }

    private static String phone() {
        return "15400%06d".formatted(700_000 + COUNT.incrementAndGet());
    }

    private Call take(String call, Kind kind, int secondsAgo, @Nullable String phone) {
        Instant at = clock.instant().minusSeconds(secondsAgo);
        return calls.take(new CallEvent(call, kind, at, "main", phone, AGENT.code(), null), EXCHANGE);
    }

    @Test
    void aCallThatIsAnsweredAndEndedKnowsItsWaitAndItsTalk() {
        String call = name();
        String phone = phone();
        take(call, Kind.OFFERED, 300, phone);
        take(call, Kind.ANSWERED, 291, phone);
        take(call, Kind.ENDED, 100, phone);
        Call ended = take(call, Kind.WRAPPED, 60, phone);
        assertThat(ended.waited()).isEqualTo(Duration.ofSeconds(9));
        assertThat(ended.talked()).isEqualTo(Duration.ofSeconds(191));
        assertThat(ended.wrappedUp()).isEqualTo(Duration.ofSeconds(40));
        assertThat(ended.agent()).isEqualTo(AGENT.code());
        assertThat(journal.history(new Subject("call", ended.id()), 10))
                .extracting(each -> each.act())
                .containsExactly("call.wrapped-up", "call.ended", "call.answered", "call.offered");
    }

    @Test
    void theSameEventTwiceHappensOnce() {
        String call = name();
        String phone = phone();
        Call first = take(call, Kind.OFFERED, 60, phone);
        Call second = take(call, Kind.OFFERED, 60, phone);
        take(call, Kind.ABANDONED, 20, phone);
        take(call, Kind.ABANDONED, 20, phone);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(journal.history(new Subject("call", first.id()), 10)).hasSize(2);
        assertThat(missed.find(first.id())).get().extracting(MissedCall::calls).isEqualTo(1);
    }

    @Test
    void anEventThatCannotFollowIsRefused() {
        String call = name();
        assertThatThrownBy(() -> take(call, Kind.ANSWERED, 5, phone())).isInstanceOf(NotFound.class);
        take(call, Kind.OFFERED, 60, null);
        assertThatThrownBy(() -> take(call, Kind.ENDED, 5, null))
                .isInstanceOf(OutOfOrder.class)
                .hasMessage("call-never-answered");
        take(call, Kind.ABANDONED, 30, null);
        assertThatThrownBy(() -> take(call, Kind.ANSWERED, 5, null)).hasMessage("call-was-abandoned");
        String other = name();
        take(other, Kind.OFFERED, 60, null);
        assertThatThrownBy(() -> take(other, Kind.ANSWERED, 61, null)).hasMessage("call-times-reversed");
    }

    @Test
    void anAbandonedCallIsOwedACallWithinTwoHours() {
        String phone = phone();
        String call = name();
        take(call, Kind.OFFERED, 60, phone);
        Call abandoned = take(call, Kind.ABANDONED, 0, phone);
        MissedCall owed = missed.find(abandoned.id()).orElseThrow();
        assertThat(Duration.between(owed.missedAt(), owed.dueAt())).isEqualTo(Duration.ofHours(2));
        String again = name();
        take(again, Kind.OFFERED, 10, phone);
        Call second = take(again, Kind.ABANDONED, 0, phone);
        assertThat(missed.find(second.id())).isEmpty();
        assertThat(missed.find(abandoned.id()))
                .get()
                .extracting(MissedCall::calls)
                .isEqualTo(2);
        assertThat(lastAct(second)).isEqualTo("call.call-back-ended");
    }

    @Test
    void afterThreeFailedTriesTheCallBackEnds() {
        Call abandoned = abandoned(phone());
        for (int attempt = 1; attempt <= 3; attempt++) {
            exchange.next(DialOutcome.NO_ANSWER, 0);
            assertThat(missed.call(abandoned.id(), AGENT).outcome()).isEqualTo(DialOutcome.NO_ANSWER);
            clock.tick(Duration.ofMinutes(21));
        }
        assertThat(missed.find(abandoned.id())).isEmpty();
        assertThat(journal.history(new Subject("call", abandoned.id()), 1)
                        .getFirst()
                        .facts()
                        .get("end")
                        .asString())
                .isEqualTo("UNREACHED");
    }

    @Test
    void aTryTooSoonAfterTheLastIsRefusedAndACallerSpokenToLeavesTheQueue() {
        Call abandoned = abandoned(phone());
        exchange.next(DialOutcome.BUSY, 0);
        missed.call(abandoned.id(), AGENT);
        assertThatThrownBy(() -> missed.call(abandoned.id(), AGENT)).hasMessage("missed-call-too-early");
        clock.tick(Duration.ofMinutes(20));
        exchange.next(DialOutcome.ANSWERED, 30);
        missed.call(abandoned.id(), AGENT);
        assertThat(missed.find(abandoned.id())).isEmpty();
    }

    @Test
    void twoAgentsCannotTakeTheSameCaller() {
        Call abandoned = abandoned(phone());
        missed.claim(abandoned.id(), AGENT);
        assertThatThrownBy(() -> missed.claim(abandoned.id(), OTHER)).hasMessage("missed-call-claimed");
        clock.tick(Duration.ofMinutes(11));
        assertThat(missed.claim(abandoned.id(), OTHER).claimedBy()).isEqualTo(OTHER.code());
    }

    @Test
    void aCallerWhoRingsAgainAndIsAnsweredIsOwedNothing() {
        String phone = phone();
        Call abandoned = abandoned(phone);
        String again = name();
        take(again, Kind.OFFERED, 10, phone);
        take(again, Kind.ANSWERED, 2, phone);
        assertThat(missed.find(abandoned.id())).isEmpty();
    }

    @Test
    void aWithheldNumberEndsAtOnceAndIsStillAccountedFor() {
        Call abandoned = abandoned(null);
        assertThat(journal.history(new Subject("call", abandoned.id()), 1)
                        .getFirst()
                        .facts()
                        .get("end")
                        .asString())
                .isEqualTo("NO_NUMBER");
    }

    @Test
    void aCallBackPastItsLimitIsEnteredAsLate() {
        Call abandoned = abandoned(phone());
        clock.tick(Duration.ofHours(2).plusSeconds(1));
        application.settle();
        assertThat(lastAct(abandoned)).isEqualTo("call.call-back-late");
        assertThat(missed.counts().late()).isPositive();
    }

    @Test
    void theFifteenSecondShareCountsWhatWasAnsweredInTime() {
        application.settle();
        Answering before = quality.today();
        answeredAfter(15);
        answeredAfter(16);
        abandoned(phone());
        application.settle();
        Answering after = quality.today();
        assertThat(after.answered() - before.answered()).isEqualTo(2);
        assertThat(after.inTime() - before.inTime()).isEqualTo(1);
        assertThat(after.abandoned() - before.abandoned()).isEqualTo(1);
        assertThat(quality.lastDay().connected().orElseThrow()).isBetween(0.0, 1.0);
    }

    @Test
    void anAgentTakesARingingCallOnce() {
        Call ringing = take(name(), Kind.OFFERED, 5, phone());
        assertThat(calls.ringing(1000)).extracting(WaitingCall::id).contains(ringing.id());
        calls.answer(ringing.id(), AGENT);
        assertThatThrownBy(() -> calls.answer(ringing.id(), OTHER)).hasMessage("call-was-answered");
        assertThat(calls.talkingTo(AGENT)).get().extracting(Call::id).isEqualTo(ringing.id());
        calls.hangUp(ringing.id(), AGENT);
        assertThat(calls.ringing(1000)).extracting(WaitingCall::id).doesNotContain(ringing.id());
    }

    private void answeredAfter(int seconds) {
        String call = name();
        take(call, Kind.OFFERED, seconds, null);
        take(call, Kind.ANSWERED, 0, null);
    }

    private Call abandoned(@Nullable String phone) {
        String call = name();
        take(call, Kind.OFFERED, 40, phone);
        return take(call, Kind.ABANDONED, 0, phone);
    }

    private String lastAct(Call call) {
        return journal.history(new Subject("call", call.id()), 1).getFirst().act();
    }
}
