package org.jiban.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Times and spans in words, in one language and the city's zone. */
public final class Times {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final DateTimeFormatter YEAR_MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");
    private static final DateTimeFormatter YEAR_DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Phrases phrases;
    private final String language;
    private final ZoneId zone;
    private final Instant now;

    public Times(Phrases phrases, String language, ZoneId zone, Instant now) {
        this.phrases = phrases;
        this.language = language;
        this.zone = zone;
        this.now = now;
    }

    public String when(Instant at) {
        return format(at, MINUTE, YEAR_MINUTE);
    }

    public String day(Instant at) {
        return format(at, DAY, YEAR_DAY);
    }

    public String time(Instant at) {
        return CLOCK.format(at.atZone(zone));
    }

    private String format(Instant at, DateTimeFormatter thisYear, DateTimeFormatter otherYear) {
        ZonedDateTime there = at.atZone(zone);
        return (there.getYear() == now.atZone(zone).getYear() ? thisYear : otherYear).format(there);
    }

    /** {@code 刚刚} under a minute, else the span's largest part and {@code 前}. */
    public String ago(Instant at) {
        Duration gone = Duration.between(at, now);
        if (gone.compareTo(Duration.ofMinutes(1)) < 0) {
            return phrases.say(language, "time.just-now");
        }
        return phrases.say(language, "time.ago", largest(gone));
    }

    private String largest(Duration span) {
        if (span.toDays() > 0) {
            return days(span.toDays());
        }
        return span.toHours() > 0 ? hours(span.toHours()) : minutes(span.toMinutes());
    }

    /** The two largest of days, hours and minutes; under a minute, {@code 不到 1 分钟}. */
    public String span(Duration span) {
        Duration size = span.abs();
        if (size.toDays() > 0) {
            return joined(days(size.toDays()), size.toHoursPart() == 0 ? "" : hours(size.toHoursPart()));
        }
        if (size.toHours() > 0) {
            return joined(hours(size.toHours()), size.toMinutesPart() == 0 ? "" : minutes(size.toMinutesPart()));
        }
        return size.toMinutes() > 0 ? minutes(size.toMinutes()) : phrases.say(language, "time.under-a-minute");
    }

    private static String joined(String larger, String smaller) {
        return smaller.isEmpty() ? larger : larger + " " + smaller;
    }

    private String days(long count) {
        return phrases.say(language, "time.days", count);
    }

    private String hours(long count) {
        return phrases.say(language, "time.hours", count);
    }

    private String minutes(long count) {
        return phrases.say(language, "time.minutes", count);
    }
}
