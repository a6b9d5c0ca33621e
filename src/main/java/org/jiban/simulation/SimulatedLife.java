package org.jiban.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jiban.journal.JournalReader;
import org.jiban.kernel.City;
import org.jiban.kernel.MovableClock;
import org.jiban.notification.Outbox;
import org.jiban.timer.Sweeper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The simulated life (模拟生活): about two weeks of the past, lived through the doors in the order of time under the movable
 * clock. No background work may run meanwhile. A life that was cut off is noticed and gone on with.
 */
@Component
public class SimulatedLife {
    private static final Logger LOG = LoggerFactory.getLogger(SimulatedLife.class);
    /** At most this much is left out when a life is cut off without warning. */
    private static final Duration AHEAD = Duration.ofHours(2);

    private static final Duration LONGEST_DEED = Duration.ofMinutes(1);

    private final Doors doors;
    private final Runs runs;
    private final Sweeper sweeper;
    private final JournalReader reader;
    private final Outbox outbox;
    private final ObjectProvider<MovableClock> clocks;
    private final ReentrantLock living = new ReentrantLock();
    private volatile boolean stopping;
    private @Nullable Actors actors;

    SimulatedLife(
            Doors doors,
            Runs runs,
            Sweeper sweeper,
            JournalReader reader,
            Outbox outbox,
            ObjectProvider<MovableClock> clocks) {
        this.doors = doors;
        this.runs = runs;
        this.sweeper = sweeper;
        this.reader = reader;
        this.outbox = outbox;
        this.clocks = clocks;
    }

    /** What became of the wish to have a life. */
    public enum Outcome {
        /** It was lived now, or the rest of it after an interruption. */
        LIVED,
        /** It had been lived before. */
        WAS_LIVED,
        /** The installation was begun without one, and its past cannot be written later. */
        DECLINED,
        /** The city's pack has no phrase bank. */
        NOTHING_TO_SAY,
        /** It was stopped on the way; the next start goes on. */
        STOPPED
    }

    /** Where the clock has to stand before the application starts, so that a life of this city can begin. */
    public static Optional<Instant> beginning(City city, Instant now) {
        return PhraseBank.has(city)
                ? Optional.of(start(city, now, Habits.read(city).days()).minus(Duration.ofHours(1)))
                : Optional.empty();
    }

    private static Instant start(City city, Instant now, int days) {
        return LocalDate.ofInstant(now, city.zone())
                .minusDays(days)
                .atStartOfDay(city.zone())
                .toInstant();
    }

    /** Notes that this installation is begun without a life, unless it has one. */
    public void decline() {
        if (runs.find().isEmpty()) {
            runs.begin(0, Runs.State.DECLINED, clocks.getObject().instant());
        }
    }

    /**
     * Lives up to the present and lets the clock follow the system again.
     *
     * @param seed same seed and same moment, same life
     * @param present tells the system's time
     */
    public Outcome live(long seed, Clock present, LifeProgress progress) {
        if (!PhraseBank.has(doors.city())) {
            clocks.getObject().follow();
            return Outcome.NOTHING_TO_SAY;
        }
        Habits habits = Habits.read(doors.city());
        return live(seed, present, progress, habits.days(), habits.contacts());
    }

    /** A life of another size. */
    Outcome live(long seed, Clock present, LifeProgress progress, int days, int contacts) {
        living.lock();
        try {
            return lived(seed, present, progress, days, contacts);
        } finally {
            living.unlock();
        }
    }

    private Outcome lived(long seed, Clock present, LifeProgress progress, int days, int contacts) {
        Optional<Runs.Run> before = runs.find();
        if (before.filter(each -> each.state() != Runs.State.LIVING).isPresent()) {
            clocks.getObject().follow();
            return before.get().state() == Runs.State.LIVED ? Outcome.WAS_LIVED : Outcome.DECLINED;
        }
        Runs.Run run = before.orElseGet(
                () -> runs.begin(seed, Runs.State.LIVING, start(doors.city(), present.instant(), days)));
        return lived(run, present, progress, days, contacts);
    }

    private Outcome lived(Runs.Run run, Clock present, LifeProgress progress, int days, int contacts) {
        MovableClock clock = clocks.getObject();
        clock.set(run.reached());
        Actors all = new Actors(doors, runs, clock, run.seed(), Cast.of(doors.people()));
        if (run.reached().isAfter(run.began())) {
            LOG.info("The simulated life was cut off; it goes on from {}", run.reached());
            all.adopt();
        }
        new Plan(all, days, contacts).of(run, present.instant());
        Clockwork clockwork = new Clockwork(clock, present, all.town.agenda, sweeper, reader, outbox);
        boolean done = clockwork.run(() -> stopping, () -> remember(run, clock.instant(), present.instant(), progress));
        runs.reached(clock.instant(), done ? Runs.State.LIVED : Runs.State.LIVING);
        LOG.info("Simulated life until {}; the doors refused {}", clock.instant(), all.town.refusals());
        actors = all;
        if (done) {
            progress.lived(clock.instant(), 1);
            clock.follow();
        }
        return done ? Outcome.LIVED : Outcome.STOPPED;
    }

    private void remember(Runs.Run run, Instant now, Instant end, LifeProgress progress) {
        Instant ahead = now.plus(AHEAD);
        runs.reached(ahead.isAfter(end) ? end : ahead, Runs.State.LIVING);
        double whole = Duration.between(run.began(), end).toMillis();
        progress.lived(now, Duration.between(run.began(), now).toMillis() / whole);
    }

    /** Asks the life to stop after the present deed; the next start goes on with it. */
    public void stop() {
        stopping = true;
    }

    /** Stops as {@link #stop()} does and waits until the present deed is done and written, but not for ever. */
    public void end() throws InterruptedException {
        stop();
        if (living.tryLock(LONGEST_DEED.toSeconds(), TimeUnit.SECONDS)) {
            living.unlock();
        }
    }

    /** Those who lived it, to go on in the present; empty unless it was lived in this process. */
    Optional<Actors> actors() {
        return Optional.ofNullable(actors);
    }
}
