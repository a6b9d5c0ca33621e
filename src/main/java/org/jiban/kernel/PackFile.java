package org.jiban.kernel;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A CSV file of a city pack (RFC 4180, UTF-8, with header). Faults are named with file, line and column. */
public final class PackFile {
    private final Path path;

    public PackFile(City city, String name) {
        this(city.pack().resolve(name));
    }

    public PackFile(Path path) {
        this.path = path;
    }

    /** Every row, turned into something by {@code read}, in the file's order. */
    public <T> List<T> rows(Function<Row, T> read) {
        List<T> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(path)) {
            csv.forEach(record -> rows.add(read.apply(new Row(path, record))));
        } catch (IOException e) {
            throw new UncheckedIOException("No readable file " + path, e);
        }
        return rows;
    }

    /** The file's bytes, for its digest. */
    public byte[] bytes() {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException("No readable file " + path, e);
        }
    }

    /** One row; columns by name. Blank counts as absent. */
    public record Row(Path file, NamedCsvRecord csv) {

        /** The words of a column that must not be blank. */
        public String text(String column) {
            String text = optional(column);
            return text == null ? fault(column, "must not be blank") : text;
        }

        public @Nullable String optional(String column) {
            String text = csv.findField(column).orElse(null);
            if (text == null) {
                return fault(column, "is missing");
            }
            return text.isBlank() ? null : text.strip();
        }

        /** The parts between {@code |}; none when blank. */
        public List<String> list(String column) {
            String text = optional(column);
            return text == null
                    ? List.of()
                    : Arrays.stream(text.split("\\|")).map(String::strip).toList();
        }

        public boolean flag(String column) {
            return switch (text(column)) {
                case "true" -> true;
                case "false" -> false;
                default -> fault(column, "must be true or false");
            };
        }

        public int number(String column) {
            try {
                return Integer.parseInt(text(column));
            } catch (NumberFormatException e) {
                return fault(column, "must be a whole number");
            }
        }

        public @Nullable Double decimal(String column) {
            try {
                String text = optional(column);
                return text == null ? null : Double.valueOf(text);
            } catch (NumberFormatException e) {
                return fault(column, "must be a number");
            }
        }

        public @Nullable LocalDate date(String column) {
            try {
                String text = optional(column);
                return text == null ? null : LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                return fault(column, "must be a date such as 2026-11-24");
            }
        }

        public <E extends Enum<E>> E oneOf(String column, Class<E> type) {
            try {
                return Enum.valueOf(type, text(column));
            } catch (IllegalArgumentException e) {
                return fault(column, "must be one of " + Arrays.toString(type.getEnumConstants()));
            }
        }

        /** Refuses the row. */
        public <T> T fault(String column, String what) {
            throw new IllegalArgumentException(
                    file + ", line " + csv.getStartingLineNumber() + ": column " + column + " " + what);
        }
    }
}
