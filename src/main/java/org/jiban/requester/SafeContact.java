package org.jiban.requester;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Safe contact (安全联系方式): how the requester may be reached without harm to them.
 *
 * @param from start of the hours in which calls are safe, local time; only with {@link Way#HOURS}
 * @param to end of these hours
 */
public record SafeContact(
        Way way, @Nullable LocalTime from, @Nullable LocalTime to) {
    /** No wish stated: any way at any decent time. */
    public static final SafeContact ANY = new SafeContact(Way.ANY, null, null);

    /** What is safe: anything, nothing at all, messages but no calls, calls within hours. */
    public enum Way {
        ANY,
        NEVER,
        MESSAGE_ONLY,
        HOURS
    }

    public SafeContact {
        if ((way == Way.HOURS) != (from != null && to != null)) {
            throw new IllegalArgumentException("Hours are stated with HOURS, and only then");
        }
    }

    /** False when the requester said nothing about it. */
    public boolean stated() {
        return way != Way.ANY;
    }

    /** As stored: {@code MESSAGE_ONLY}, or {@code HOURS 09:00-18:00}. */
    public String written() {
        return way == Way.HOURS ? "HOURS " + from + "-" + to : way.name();
    }

    /** Reads what {@link #written} wrote. */
    public static SafeContact read(String written) {
        if (written.startsWith("HOURS ")) {
            String[] hours = written.substring("HOURS ".length()).split("-");
            return within(LocalTime.parse(hours[0]), LocalTime.parse(hours[1]));
        }
        return new SafeContact(Way.valueOf(written), null, null);
    }

    public static SafeContact within(LocalTime from, LocalTime to) {
        return new SafeContact(Way.HOURS, from, to);
    }
}
