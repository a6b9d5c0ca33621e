package org.jiban.importing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Reads a file of rejects again, with everything masked that people said. */
final class RejectsFile {
    /** Columns that {@link Rejects} puts in front of the row's own. */
    private static final int OURS = 5;

    private static final int LONGEST_SHAPE = 24;

    private RejectsFile() {}

    static RejectedRows read(Path file, int most) {
        if (!Files.isReadable(file)) {
            return RejectedRows.NONE;
        }
        Map<String, Integer> reasons = new LinkedHashMap<>();
        List<RejectedRows.Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(file)) {
            List<String> columns = List.of();
            for (CsvRecord each : csv) {
                if (columns.isEmpty()) {
                    columns = each.getFields();
                } else if (each.getFieldCount() >= OURS) {
                    reasons.merge(each.getField(3), 1, Integer::sum);
                    if (rows.size() < most) {
                        rows.add(row(each, columns));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The rejects cannot be read from " + file, e);
        }
        return new RejectedRows(true, reasons, rows);
    }

    private static RejectedRows.Row row(CsvRecord row, List<String> columns) {
        List<RejectedRows.Cell> cells = IntStream.range(OURS, row.getFieldCount())
                .mapToObj(each -> new RejectedRows.Cell(
                        each < columns.size() ? columns.get(each) : String.valueOf(each - OURS + 1),
                        shape(row.getField(each))))
                .toList();
        return new RejectedRows.Row(
                Long.parseLong(row.getField(0)),
                Long.parseLong(row.getField(1)),
                row.getField(2),
                row.getField(3),
                cells);
    }

    /** Letters and digits become {@code *}; what is long ends in its length. */
    static String shape(String value) {
        StringBuilder shape = new StringBuilder();
        value.codePoints()
                .limit(LONGEST_SHAPE)
                .forEach(point -> shape.appendCodePoint(
                        Character.isLetterOrDigit(point) || point > 0xFFFF
                                ? '*'
                                : Character.isWhitespace(point) ? ' ' : point));
        int length = value.codePointCount(0, value.length());
        return length > LONGEST_SHAPE ? shape + "… (" + length + ")" : shape.toString();
    }
}
