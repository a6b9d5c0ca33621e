package org.jiban.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;

/**
 * Calendar (工作日历): the city's working days, with public holidays and the weekend days worked to make up for them
 * (调休). Years after the last published one follow the weekdays and count as provisional.
 */
public final class Calendar {
    private final ZoneId zone;
    private final Map<LocalDate, Boolean> off;
    private final LocalDate published;
    private final String version;

    /**
     * @param off days that differ from the weekdays: true is a day off, false a working day
     * @param published last day of the published years
     * @param version digest of the calendar's source
     */
    Calendar(ZoneId zone, Map<LocalDate, Boolean> off, LocalDate published, String version) {
        this.zone = zone;
        this.off = Map.copyOf(off);
        this.published = published;
        this.version = version;
    }

    /** When a limit that starts at {@code from} runs out, by the city's days. */
    public Instant due(Instant from, Limit limit) {
        return switch (limit.unit()) {
            case MINUTE -> from.plus(Duration.ofMinutes(limit.value()));
            case HOUR -> from.plus(Duration.ofHours(limit.value()));
            case CALENDAR_DAY -> from.atZone(zone).plusDays(limit.value()).toInstant();
            case WORKING_DAY -> afterWorkingDays(from.atZone(zone), limit.value());
        };
    }

    /** Time on a rest day does not count: a limit that starts there runs from the first working day to a day's end. */
    private Instant afterWorkingDays(ZonedDateTime from, int days) {
        LocalDate day = from.toLocalDate();
        boolean working = isWorkingDay(day);
        for (int counted = 0; counted < days; ) {
            day = day.plusDays(1);
            counted += isWorkingDay(day) ? 1 : 0;
        }
        ZonedDateTime due = working
                ? day.atTime(from.toLocalTime()).atZone(zone)
                : day.plusDays(1).atStartOfDay(zone);
        return due.toInstant();
    }

    /** True when people work on that day: a weekday that is no holiday, or a make-up day. */
    public boolean isWorkingDay(LocalDate day) {
        Boolean stated = off.get(day);
        return stated == null ? !isWeekend(day) : !stated;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** True when a limit in working days that runs out at {@code due} rests on weekdays of an unpublished year. */
    public boolean provisional(Instant due, Limit limit) {
        return limit.unit() == LimitUnit.WORKING_DAY
                && due.minusNanos(1).atZone(zone).toLocalDate().isAfter(published);
    }

    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** Digest of the calendar; another version makes provisional due times worth computing again. */
    public String version() {
        return version;
    }
}
