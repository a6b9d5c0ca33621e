package org.jiban.order;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiban.kernel.City;
import org.jiban.kernel.Ids;
import org.springframework.stereotype.Component;

/** Reads the day out of an order's number, so that a look-up touches one or two partitions. */
@Component
class NumberPattern {
    private static final Pattern NUMBER = Pattern.compile("(?:(\\d{3,8})-)?(\\d{6})-(\\d{1,7})");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuMMdd");
    /** Numbers are given out just before ids; the days overlap a little. */
    private static final Duration SLACK = Duration.ofHours(1);

    private final City city;

    NumberPattern(City city) {
        this.city = city;
    }

    /** A whole number and the ids it can belong to. */
    record Known(String number, long lowest, long highest) {}

    /** The number, completed with the city's prefix and leading zeros; empty when the text is none. */
    Optional<Known> read(String text) {
        Matcher matcher = NUMBER.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(matcher.group(2), DAY);
            String prefix = matcher.group(1) == null ? city.numberPrefix() : matcher.group(1);
            String number = "%s-%s-%07d".formatted(prefix, matcher.group(2), Long.parseLong(matcher.group(3)));
            return Optional.of(new Known(
                    number, lowest(day), Ids.lowest(start(day.plusDays(1)).plus(SLACK))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private long lowest(LocalDate day) {
        return Ids.lowest(start(day).minus(SLACK));
    }

    private Instant start(LocalDate day) {
        ZoneId zone = city.zone();
        return day.atStartOfDay(zone).toInstant();
    }
}
