package org.jiban.order;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jiban.kernel.BadInput;
import org.jspecify.annotations.Nullable;

/**
 * How the requester may safely be reached (安全联系方式): by call at any time, never, by message only, or by call within
 * hours of the day.
 *
 * @param from start of the hours, city time; null unless the mode is HOURS
 * @param to end of the hours, later than {@code from}; null unless the mode is HOURS
 */
public record SafeContact(
        Mode mode, @Nullable LocalTime from, @Nullable LocalTime to) {
    /** How the requester may be reached. */
    public enum Mode {
        ANY,
        NEVER,
        MESSAGE,
        HOURS
    }

    public static final SafeContact ANY = new SafeContact(Mode.ANY, null, null);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HHmm");

    public static SafeContact hours(LocalTime from, LocalTime to) {
        return new SafeContact(Mode.HOURS, from, to);
    }

    /** May a person be called at this time of the day? */
    public boolean allowsCallAt(LocalTime time) {
        return switch (mode) {
            case ANY -> true;
            case NEVER, MESSAGE -> false;
            case HOURS -> from != null && to != null && !time.isBefore(from) && time.isBefore(to);
        };
    }

    /** The code that is stored and accepted: {@code ANY}, {@code NEVER}, {@code MESSAGE}, {@code HOURS:0900-1200}. */
    public String code() {
        return from == null || to == null ? mode.name() : mode + ":" + HOUR.format(from) + "-" + HOUR.format(to);
    }

    /** Reads {@link #code()}; null means ANY. Refuses anything else with {@code safe-contact-unknown}. */
    public static SafeContact parse(String field, @Nullable String code) {
        if (code == null || code.isBlank() || code.equals("ANY")) {
            return ANY;
        }
        if (code.equals("NEVER") || code.equals("MESSAGE")) {
            return new SafeContact(Mode.valueOf(code), null, null);
        }
        return parseHours(field, code);
    }

    private static SafeContact parseHours(String field, String code) {
        if (!code.matches("HOURS:\\d{4}-\\d{4}")) {
            throw new BadInput(field, "safe-contact-unknown");
        }
        try {
            LocalTime from = LocalTime.parse(code.substring(6, 10), HOUR);
            LocalTime to = LocalTime.parse(code.substring(11), HOUR);
            if (!from.isBefore(to)) {
                throw new BadInput(field, "safe-contact-unknown");
            }
            return hours(from, to);
        } catch (DateTimeParseException e) {
            throw new BadInput(field, "safe-contact-unknown");
        }
    }
}
