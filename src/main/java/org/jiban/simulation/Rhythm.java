package org.jiban.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/** When people turn to the hotline (来电节律): by the day of the week and the hour of the day. */
final class Rhythm {
    private final Habits habits;
    private final ZoneId zone;
    private final Odds<Integer> hours;

    Rhythm(Habits habits, ZoneId zone) {
        this.habits = habits;
        this.zone = zone;
        this.hours = Odds.of(
                IntStream.range(0, habits.hours().size()).boxed().toList(),
                hour -> habits.hours().get(hour));
    }

    /** How many approaches a day brings when {@code days} days from its first bring {@code all}. */
    int of(LocalDate day, LocalDate first, int days, int all) {
        double sum =
                first.datesUntil(first.plusDays(days)).mapToDouble(this::factor).sum();
        return (int) Math.round(all * factor(day) / sum);
    }

    private double factor(LocalDate day) {
        return habits.weekdays().get(day.getDayOfWeek().getValue() - 1);
    }

    /** The moments of so many approaches on that day, in order. */
    List<Instant> moments(LocalDate day, int count, Dice dice) {
        return IntStream.range(0, count)
                .mapToObj(each -> moment(day, dice))
                .sorted()
                .toList();
    }

    private Instant moment(LocalDate day, Dice dice) {
        return at(day, hours.pick(dice), dice);
    }

    /** Some moment within an hour of the day. */
    Instant at(LocalDate day, int hour, Dice dice) {
        return day.atTime(LocalTime.of(hour % 24, 0))
                .atZone(zone)
                .plusNanos(dice.between(0, 3_599_999) * 1_000_000L)
                .toInstant();
    }
}
