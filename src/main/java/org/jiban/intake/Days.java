package org.jiban.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jiban.kernel.City;

/** The day a number such as {@code 12345-261124-0000042} was given, as the span of time it lies in. */
record Days(Instant from, Instant to) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

    static Optional<Days> of(String number, City city) {
        if (!number.matches("[0-9]{1,12}-[0-9]{6}-[0-9]{7,12}")) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(number.split("-")[1], DAY);
            return Optional.of(new Days(
                    day.minusDays(1).atStartOfDay(city.zone()).toInstant(),
                    day.plusDays(2).atStartOfDay(city.zone()).toInstant()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
