package org.jiban.calendar;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Quiet hours (免打扰时段): no message or call that can wait goes out from {@code from} until {@code to}, local time. */
public record QuietHours(LocalTime from, LocalTime to) {

    /** The moment itself when it is not quiet, else the end of the quiet hours it falls in. */
    public Instant earliest(Instant moment, ZoneId zone) {
        ZonedDateTime local = moment.atZone(zone);
        if (!covers(local.toLocalTime())) {
            return moment;
        }
        boolean tomorrow = from.isAfter(to) && !local.toLocalTime().isBefore(from);
        return local.toLocalDate()
                .plusDays(tomorrow ? 1 : 0)
                .atTime(to)
                .atZone(zone)
                .toInstant();
    }

    private boolean covers(LocalTime time) {
        return from.isAfter(to) ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
    }
}
