package org.jiban.importing;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jiban.kernel.BadInput;

/** A file, row by row, as its mapping reads it. Reading it twice gives the same twice. */
final class Readings implements Iterator<RowReading>, AutoCloseable {
    private final CsvRows rows;
    private final RowMapper mapper;
    private final Set<Long> seen = new HashSet<>();

    private Readings(CsvRows rows, RowMapper mapper) {
        this.rows = rows;
        this.mapper = mapper;
    }

    /** @throws BadInput {@code import-column-missing} for a column that the mapping reads and the file lacks; see {@link CsvRows} */
    static Readings open(Path file, Mapping mapping, RowMapper mapper) {
        CsvRows rows = CsvRows.open(file, mapping.encoding(), mapping.delimiter());
        for (String column : mapping.columns()) {
            if (!rows.columns().contains(column)) {
                rows.close();
                throw new BadInput("mapping", "import-column-missing", column);
            }
        }
        return new Readings(rows, mapper);
    }

    List<String> columns() {
        return rows.columns();
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public RowReading next() {
        CsvRow row = rows.next();
        RowReading reading = mapper.read(row);
        return reading instanceof RowReading.Taken(PastRow taken) && !seen.add(shortened(taken.key()))
                ? RowMapper.rejected(row, new BadInput(Mapping.Field.KEY.written(), "import-row-twice"))
                : reading;
    }

    /** Sixteen digits of the digest tell the rows of one file apart. */
    private static long shortened(String key) {
        return Long.parseUnsignedLong(key.substring(0, 16), 16);
    }

    @Override
    public void close() {
        rows.close();
    }
}
