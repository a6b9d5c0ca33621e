package org.jiban.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jiban.journal.JournalReader;
import org.jiban.kernel.MovableClock;
import org.jiban.notification.Outbox;
import org.jiban.timer.Sweeper;

/**
 * Moves simulated time (推进时间): from one deed or timer to the next, in the order of time. Timers run out at their very
 * moment; consumers read along and messages go out every half hour.
 */
final class Clockwork {
    /** No timer is ever set closer than this to the moment it is set at, so that one look serves for as long. */
    private static final Duration LOOK = Duration.ofMinutes(1);

    private static final Duration READ = Duration.ofMinutes(30);

    private final MovableClock clock;
    private final Clock present;
    private final Agenda agenda;
    private final Sweeper sweeper;
    private final JournalReader reader;
    private final Outbox outbox;
    private Instant looked = Instant.EPOCH;
    private Instant read = Instant.EPOCH;
    private Optional<Instant> timer = Optional.empty();

    /** @param present where simulated time ends: the system's */
    Clockwork(MovableClock clock, Clock present, Agenda agenda, Sweeper sweeper, JournalReader reader, Outbox outbox) {
        this.clock = clock;
        this.present = present;
        this.agenda = agenda;
        this.sweeper = sweeper;
        this.reader = reader;
        this.outbox = outbox;
    }

    /** Runs until the present has come, or until it shall stop; true when the present has come. */
    boolean run(BooleanSupplier stopping, Runnable everyHalfHour) {
        while (!stopping.getAsBoolean()) {
            look();
            Instant next = next().orElse(Instant.MAX);
            if (!next.isBefore(present.instant())) {
                moveTo(present.instant());
                readAlong();
                return true;
            }
            moveTo(next);
            step(next);
            if (clock.instant().isAfter(read.plus(READ))) {
                readAlong();
                everyHalfHour.run();
            }
        }
        readAlong();
        return false;
    }

    private void look() {
        Instant now = clock.instant();
        if (!now.isBefore(looked.plus(LOOK))) {
            timer = sweeper.nextDue();
            looked = now;
        }
    }

    private Optional<Instant> next() {
        return Stream.of(agenda.next(), timer).flatMap(Optional::stream).min(Instant::compareTo);
    }

    private void moveTo(Instant moment) {
        if (moment.isAfter(clock.instant())) {
            clock.set(moment);
        }
    }

    private void step(Instant moment) {
        if (timer.filter(each -> !each.isAfter(moment)).isPresent()) {
            sweeper.sweepAll();
            looked = Instant.EPOCH;
        } else {
            agenda.take().run();
        }
    }

    private void readAlong() {
        reader.drain();
        while (outbox.round()) {
            // the next batch
        }
        reader.drain(); // what was sent is journal, too
        read = clock.instant();
    }
}
