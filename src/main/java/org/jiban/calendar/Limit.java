package org.jiban.calendar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Limit (时限): how long something may take.
 *
 * @param value at least 1
 */
public record Limit(int value, LimitUnit unit) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,5}) (min|h|d|wd)");

    public Limit {
        if (value < 1) {
            throw new IllegalArgumentException("A limit is at least one " + unit);
        }
    }

    public static Limit hours(int value) {
        return new Limit(value, LimitUnit.HOUR);
    }

    /** Reads {@code 15 min}, {@code 24 h}, {@code 7 d} or {@code 5 wd} (working days). */
    public static Limit parse(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + written + "' is no limit; write 15 min, 24 h, 7 d or 5 wd");
        }
        return new Limit(Integer.parseInt(matcher.group(1)), unit(matcher.group(2)));
    }

    private static LimitUnit unit(String written) {
        return switch (written) {
            case "min" -> LimitUnit.MINUTE;
            case "h" -> LimitUnit.HOUR;
            case "d" -> LimitUnit.CALENDAR_DAY;
            default -> LimitUnit.WORKING_DAY;
        };
    }

    /** This share of the limit, in the finer unit where it does not come out even; working days round up. */
    public Limit times(double share) {
        double exact = value * share;
        int whole = (int) Math.ceil(exact);
        return switch (unit) {
            case MINUTE, WORKING_DAY -> new Limit(Math.max(1, whole), unit);
            case HOUR ->
                even(exact) ? new Limit(whole, unit) : new Limit((int) Math.ceil(exact * 60), LimitUnit.MINUTE);
            case CALENDAR_DAY ->
                even(exact) ? new Limit(whole, unit) : new Limit((int) Math.ceil(exact * 24), LimitUnit.HOUR);
        };
    }

    private static boolean even(double exact) {
        return exact >= 1 && exact == Math.rint(exact);
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return value + " "
                + switch (unit) {
                    case MINUTE -> "min";
                    case HOUR -> "h";
                    case CALENDAR_DAY -> "d";
                    case WORKING_DAY -> "wd";
                };
    }
}
