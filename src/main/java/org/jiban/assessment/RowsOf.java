package org.jiban.assessment;

import java.time.YearMonth;

/** Which figure of which cell: the question that rows answer. */
public record RowsOf(Level level, String code, YearMonth period, Figure figure) {
    /** On {@code assessed_order a}, with the parameters {@code period} and {@code code}. */
    String condition() {
        String place = switch (level) {
            case UNIT -> "a.lead = :code";
            case STREET -> "a.street = :code";
            case DISTRICT -> "a.district = :code";
            case CITY -> ":code::text IS NOT NULL";
        };
        return "a.period = :period AND " + place + " AND (" + figure.condition() + ")";
    }
}
