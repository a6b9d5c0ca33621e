package org.jiban.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Plans who turns to the hotline on which day and when (来件计划); each day has dice of its own. */
final class Plan {
    private final Actors actors;
    private final Rhythm rhythm;
    private final ZoneId zone;
    private final int days;
    private final int contacts;

    Plan(Actors actors, int days, int contacts) {
        this.actors = actors;
        this.zone = actors.town.doors.city().zone();
        this.rhythm = new Rhythm(actors.town.habits, zone);
        this.days = days;
        this.contacts = contacts;
    }

    /** Everything from where the life has come to until the present. */
    void of(Runs.Run run, Instant present) {
        LocalDate first = LocalDate.ofInstant(run.began(), zone);
        LocalDate last = LocalDate.ofInstant(present, zone);
        first.datesUntil(last.plusDays(1)).forEach(day -> day(day, first, run.reached()));
        actors.town.habits.bursts().stream()
                .filter(burst -> burst.daysAgo() < days)
                .forEach(burst -> burst(burst, last.minusDays(burst.daysAgo()), run.reached()));
    }

    private void day(LocalDate day, LocalDate first, Instant from) {
        Dice dice = actors.town.dice("day", day.toEpochDay());
        List<Instant> moments = rhythm.moments(day, rhythm.of(day, first, days, contacts), dice);
        for (Instant moment : moments) {
            Dice own = dice.split();
            if (!moment.isBefore(from)) {
                actors.town.plan(moment, () -> actors.callers.happen(actors.callers.somebody(own), moment, own));
            }
        }
    }

    private void burst(Habits.Burst burst, LocalDate day, Instant from) {
        Dice dice = actors.town.dice("burst-" + burst.topic(), day.toEpochDay());
        for (int caller = 0; caller < burst.contacts(); caller++) {
            Instant moment = rhythm.at(day, burst.hour() + dice.between(0, burst.hours() - 1), dice);
            Dice own = dice.split();
            if (!moment.isBefore(from)) {
                actors.town.plan(
                        moment, () -> actors.callers.happen(actors.callers.oneOfMany(burst, own), moment, own));
            }
        }
    }
}
