package org.jiban.calendar;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jiban.kernel.Digest;

/** Reads {@code calendar.csv} of a pack: the days that differ from the weekdays, {@code date,name,off}. */
final class CalendarFile {
    private CalendarFile() {}

    static Calendar read(Path file, ZoneId zone) {
        Map<LocalDate, Boolean> off = new HashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            rows.forEach(row -> off.put(LocalDate.parse(row.getField("date")), off(row, file)));
            return new Calendar(zone, off, published(off), Digest.of(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("No readable calendar at " + file, e);
        }
    }

    private static boolean off(NamedCsvRecord row, Path file) {
        return switch (row.getField("off")) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new IllegalArgumentException(file + ", " + row.getField("date") + ": off is true or false");
        };
    }

    /** A year is published when any of its days is stated; a year's list names its New Year, never the year after. */
    private static LocalDate published(Map<LocalDate, Boolean> off) {
        int last = off.keySet().stream().mapToInt(LocalDate::getYear).max().orElse(Year.MIN_VALUE);
        return last == Year.MIN_VALUE ? LocalDate.MIN : LocalDate.of(last, 12, 31);
    }
}
