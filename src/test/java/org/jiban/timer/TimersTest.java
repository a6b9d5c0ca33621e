package org.jiban.timer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.jiban.kernel.MovableClock;
import org.jiban.kernel.Subject;
import org.jiban.kernel.Transactions;
import org.jiban.support.JibanTest;
import org.jiban.support.TestApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@JibanTest
class TimersTest {
    private final TestApplication application;
    private final Timers timers;
    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final MovableClock clock;

    TimersTest(
            TestApplication application,
            Timers timers,
            Transactions transactions,
            JdbcClient jdbc,
            MovableClock clock) {
        this.application = application;
        this.timers = timers;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A timed act that notes about whom it was performed, and fails as long as it is told to. */
    private static class Noting implements TimedAct {
        final List<Long> performed = Collections.synchronizedList(new ArrayList<>());
        volatile boolean failing;

        @Override
        public String kind() {
            return "test.noting";
        }

        @Override
        public void due(Subject subject, Instant at) {
            if (failing) {
                throw new IllegalStateException("told to fail");
            }
            performed.add(subject.id());
        }
    }

    private static final class Hourly extends Noting implements RecurringAct {
        @Override
        public String kind() {
            return "test.hourly";
        }

        @Override
        public Instant next(Instant now) {
            return now.plus(Duration.ofHours(1));
        }
    }

    private Sweeper sweeper(TimedAct act) {
        var beans = new StaticListableBeanFactory();
        application.context().getBeansOfType(TimedAct.class).forEach(beans::addBean);
        beans.addBean(act.kind(), act);
        return new Sweeper(jdbc, timers, transactions, clock, beans.getBeanProvider(TimedAct.class));
    }

    @AfterEach
    void leaveNoTimerBehind() {
        jdbc.sql("DELETE FROM clock WHERE kind LIKE 'test.%'").update();
    }

    @Test
    void twoSweepersPerformEachActExactlyOnce() throws Exception {
        var act = new Noting();
        timers.setAll(LongStream.range(0, 300)
                .mapToObj(each -> new Timer(new Subject("test", each), act.kind(), clock.instant()))
                .toList());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> sweeper(act).sweepAll());
            threads.submit(() -> sweeper(act).sweepAll());
        }
        assertThat(act.performed).hasSize(300).doesNotHaveDuplicates();
    }

    @Test
    void anActIsPerformedWhenItIsDueAndNotASecondBefore() {
        var act = new Noting();
        timers.set(new Subject("test", 7), act.kind(), clock.instant().plusSeconds(60));
        clock.tick(Duration.ofSeconds(59));
        sweeper(act).sweepAll();
        assertThat(act.performed).isEmpty();
        clock.tick(Duration.ofSeconds(1));
        sweeper(act).sweepAll();
        assertThat(act.performed).containsExactly(7L);
    }

    @Test
    void settingATimerAgainMovesItAndCancellingEndsIt() {
        var act = new Noting();
        var subject = new Subject("test", 8);
        timers.set(subject, act.kind(), clock.instant());
        timers.set(subject, act.kind(), clock.instant().plusSeconds(30));
        assertThat(timers.of(subject))
                .extracting(Timer::at)
                .containsExactly(clock.instant().plusSeconds(30));
        timers.cancel(subject, act.kind());
        clock.tick(Duration.ofMinutes(1));
        sweeper(act).sweepAll();
        assertThat(act.performed).isEmpty();
    }

    @Test
    void theThirdFailureMakesADeadLetterThatBlocksNothing() {
        var act = new Noting();
        act.failing = true;
        Sweeper sweeper = sweeper(act);
        timers.set(new Subject("test", 9), act.kind(), clock.instant());
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(sweeper.deadLetters()).noneMatch(each -> each.contains(act.kind()));
            sweeper.sweepAll();
            clock.tick(Duration.ofSeconds(10));
        }
        assertThat(sweeper.deadLetters()).anyMatch(each -> each.equals("test.noting test 9 IllegalStateException"));
        act.failing = false;
        timers.set(new Subject("test", 10), act.kind(), clock.instant());
        sweeper.sweepAll();
        assertThat(act.performed).containsExactly(10L);
    }

    @Test
    void anActThatFailsOnceIsPerformedOnTheNextTry() {
        var act = new Noting();
        act.failing = true;
        Sweeper sweeper = sweeper(act);
        timers.set(new Subject("test", 11), act.kind(), clock.instant());
        sweeper.sweepAll();
        act.failing = false;
        clock.tick(Duration.ofSeconds(10));
        sweeper.sweepAll();
        assertThat(act.performed).containsExactly(11L);
    }

    @Test
    void aRecurringActIsPlantedOnceAndComesBack() {
        var act = new Hourly();
        new RecurringActs(jdbc, clock, List.of(act));
        new RecurringActs(jdbc, clock, List.of(act));
        Sweeper sweeper = sweeper(act);
        for (int hour = 0; hour < 3; hour++) {
            sweeper.sweepAll();
            clock.tick(Duration.ofHours(1));
        }
        sweeper.sweepAll();
        assertThat(act.performed).hasSize(3);
    }
}
