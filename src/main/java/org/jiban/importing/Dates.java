package org.jiban.importing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads dates in the formats that a mapping names, strictly: there is no 30 February. */
final class Dates {
    private final List<DateTimeFormatter> formats;
    private final ZoneId zone;

    Dates(List<String> formats, ZoneId zone) {
        this.formats = formats.stream().map(Dates::formatter).toList();
        this.zone = zone;
    }

    /** A year is a year of our era: {@code y} and {@code u} mean the same. */
    private static DateTimeFormatter formatter(String format) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(format.replace('y', 'u'))
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** The moment; a date without a time is its midnight. Empty when no format fits. */
    Optional<Instant> read(String written) {
        return formats.stream().flatMap(each -> read(each, written).stream()).findFirst();
    }

    private Optional<Instant> read(DateTimeFormatter format, String written) {
        try {
            TemporalAccessor read =
                    format.parseBest(written, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return Optional.of(
                    switch (read) {
                        case OffsetDateTime moment -> moment.toInstant();
                        case LocalDateTime local -> local.atZone(zone).toInstant();
                        case LocalDate day -> day.atStartOfDay(zone).toInstant();
                        default -> throw new DateTimeException(written);
                    });
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
