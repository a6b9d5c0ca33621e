package org.jiban.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jiban.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The stage on which simulated people act (模拟城市): what they share, and what they know of each other's orders. */
final class Town {
    private static final Logger LOG = LoggerFactory.getLogger(Town.class);
    private static final double LEFT_TO_UNIT = 0.6;
    private static final double LEFT_TO_HOTLINE = 0.25;
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(20, 30);

    final Doors doors;
    final Agenda agenda = new Agenda();
    final PhraseBank bank;
    final Habits habits;
    final Clock clock;
    final Spots spots;
    private final long seed;
    private final List<Known> known = new ArrayList<>();
    private final Map<Long, Known> byId = new HashMap<>();
    private final Map<String, Integer> refusals = new TreeMap<>();
    private Cast cast;
    private boolean beside;

    Town(Doors doors, Clock clock, long seed, Cast cast) {
        this.doors = doors;
        this.clock = clock;
        this.seed = seed;
        this.cast = cast;
        this.bank = PhraseBank.read(doors.city());
        this.habits = Habits.read(doors.city());
        this.spots = new Spots(
                doors.directory(),
                doors.calendar().dayOf(clock.instant()),
                bank.fill().getOrDefault("villageEndings", List.of()));
    }

    /** An order of a simulated citizen: who brought it and what they meant; null when it was met on a desk. */
    record Known(
            long id,
            String number,
            @Nullable Person person,
            @Nullable Utterance meant) {}

    void remember(Known order) {
        known.add(order);
        byId.put(order.id(), order);
    }

    Optional<Known> known(long order) {
        return Optional.ofNullable(byId.get(order));
    }

    /** An order somebody may ask about: one of the latest. */
    Optional<Known> someOrder(Dice dice, int among) {
        int from = Math.max(0, known.size() - among);
        return known.isEmpty() ? Optional.empty() : Optional.of(known.get(dice.between(from, known.size() - 1)));
    }

    Cast cast() {
        return cast;
    }

    /** From now on people work beside the simulated staff, who leave them a part of everything. */
    void besidePeople(Cast others) {
        cast = others;
        beside = true;
    }

    /** Whether this order's next step is left to people who can sign in for the unit; null asks for the hotline's own. */
    boolean leaves(@Nullable String unit, long order) {
        if (!beside) {
            return false;
        }
        return unit == null
                ? dice("left-to-hotline", order).chance(LEFT_TO_HOTLINE)
                : cast.hasAccounts(unit) && dice("left-to-unit", order).chance(LEFT_TO_UNIT);
    }

    /** Dice for one thing, the same whenever and in whatever order they are thrown. */
    Dice dice(String thing, long number) {
        long mixed = seed * 0x9E3779B97F4A7C15L + thing.hashCode() * 0xC2B2AE3D27D4EB4FL + number * 0x165667B19E3779F9L;
        return new Dice(mixed);
    }

    Instant now() {
        return clock.instant();
    }

    /** Plans a deed; one that is refused is counted, and the life goes on. */
    void plan(Instant moment, Runnable deed) {
        agenda.at(moment, () -> attempt(deed));
    }

    void plan(Duration fromNow, Runnable deed) {
        plan(now().plus(fromNow), deed);
    }

    /** Does it; false when a door refused. */
    boolean attempt(Runnable deed) {
        try {
            deed.run();
            return true;
        } catch (Refusal refused) {
            LOG.debug("A door refused: {}", refused.code(), refused);
            refusals.merge(refused.code(), 1, Integer::sum);
            return false;
        }
    }

    /** How often the doors refused, by code. */
    Map<String, Integer> refusals() {
        return Map.copyOf(refusals);
    }

    /** The moment itself by day, else some time the next morning: when people call each other. */
    Instant decent(Instant moment, Dice dice) {
        ZonedDateTime local = moment.atZone(doors.city().zone());
        if (local.toLocalTime().isBefore(MORNING)) {
            return morning(local, dice);
        }
        return local.toLocalTime().isAfter(EVENING) ? morning(local.plusDays(1), dice) : moment;
    }

    private static Instant morning(ZonedDateTime day, Dice dice) {
        return day.with(MORNING).plusSeconds(dice.between(0, 5400)).toInstant();
    }

    /** How well a unit works, 0..1: its own all its life. */
    double quality(String unit) {
        return 0.84 + 0.145 * dice("quality-" + unit, 0).fraction();
    }
}
