package org.jiban.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Simulated traffic (模拟来电): callers go on calling, about four a minute, and simulated staff act on the orders of simulated
 * citizens. What people opened they never touch, and of the desks of units with accounts they leave a good part alone.
 */
@Component
public class Traffic implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Traffic.class);
    private static final Duration BREATH = Duration.ofMillis(400);
    /** Mean of the pauses between two approaches. */
    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final Doors doors;
    private final Runs runs;
    private final SimulatedLife life;
    private final Clock clock;
    private @Nullable Thread thread;
    private volatile boolean stopping;

    Traffic(Doors doors, Runs runs, SimulatedLife life, Clock clock) {
        this.doors = doors;
        this.runs = runs;
        this.life = life;
        this.clock = clock;
    }

    /** Begins; false when the city's pack has nothing to say. */
    public boolean start(long seed) {
        if (!PhraseBank.has(doors.city())) {
            return false;
        }
        thread = Thread.ofPlatform().name("traffic").daemon().start(() -> run(seed));
        return true;
    }

    private void run(long seed) {
        try {
            Actors actors = life.actors().orElseGet(() -> met(seed));
            actors.town.besidePeople(Cast.beside(doors.people()));
            go(actors, actors.town.dice("traffic", clock.millis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (!stopping) {
                LOG.error("The simulated traffic has ended", e);
            }
        }
    }

    private Actors met(long seed) {
        Actors actors = new Actors(doors, runs, clock, seed, Cast.beside(doors.people()));
        actors.adopt();
        return actors;
    }

    private void go(Actors actors, Dice dice) throws InterruptedException {
        Instant next = clock.instant().plusSeconds(3);
        while (!stopping) {
            Instant now = clock.instant();
            if (!next.isAfter(now)) {
                Dice own = dice.split();
                actors.town.plan(now, () -> actors.callers.live(actors.callers.somebody(own), own));
                next = now.plus(pause(dice));
            }
            act(actors, now);
            Thread.sleep(BREATH);
        }
    }

    private static Duration pause(Dice dice) {
        return Duration.ofMillis(Math.round(-Math.log(1 - dice.fraction()) * PAUSE.toMillis()));
    }

    /** Does what is due; whatever goes wrong with one deed, the next are done. */
    private void act(Actors actors, Instant now) {
        Agenda agenda = actors.town.agenda;
        while (!stopping && agenda.next().filter(each -> !each.isAfter(now)).isPresent()) {
            try {
                agenda.take().run();
            } catch (RuntimeException problem) {
                if (!stopping) {
                    LOG.warn("A simulated deed failed", problem);
                }
            }
        }
    }

    /** Ends after the present deed. */
    @Override
    public void close() {
        stopping = true;
        Thread running = thread;
        if (running != null) {
            running.interrupt();
            try {
                running.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
