package org.jiban.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiban.kernel.BadInput;

/**
 * The rows of a CSV file, read one after the other so that its size does not matter. Bytes that are not in the encoding
 * become U+FFFD, by which their row is told; a byte order mark is skipped.
 */
final class CsvRows implements Iterator<CsvRow>, AutoCloseable {
    private static final int LARGEST_FIELD = 4 * 1024 * 1024;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private final List<String> header;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private long number;

    private CsvRows(CsvReader<CsvRecord> csv) {
        this.csv = csv;
        this.records = csv.iterator();
        this.header = header();
    }

    /**
     * Opens a file and reads its header.
     *
     * @throws BadInput {@code import-file-unreadable}, {@code import-file-empty}, {@code import-column-twice},
     *     {@code import-file-broken} all on {@code file}
     */
    static CsvRows open(Path file, Charset encoding, char delimiter) {
        try {
            Reader reader = new InputStreamReader(withoutMark(Files.newInputStream(file), encoding), encoding);
            return new CsvRows(CsvReader.builder()
                    .fieldSeparator(delimiter)
                    .skipEmptyLines(true)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .maxBufferSize(LARGEST_FIELD)
                    .ofCsvRecord(reader));
        } catch (IOException e) {
            throw new BadInput("file", "import-file-unreadable", file.toString());
        }
    }

    private static InputStream withoutMark(InputStream file, Charset encoding) throws IOException {
        InputStream in = new BufferedInputStream(file, 1 << 16);
        if (encoding.equals(StandardCharsets.UTF_8)) {
            in.mark(MARK.length);
            if (!java.util.Arrays.equals(in.readNBytes(MARK.length), MARK)) {
                in.reset();
            }
        }
        return in;
    }

    private List<String> header() {
        if (!more()) {
            throw new BadInput("file", "import-file-empty");
        }
        List<String> names =
                records.next().getFields().stream().map(String::strip).toList();
        for (int i = 0; i < names.size(); i++) {
            if (places.put(names.get(i), i) != null && !names.get(i).isEmpty()) {
                throw new BadInput("file", "import-column-twice", names.get(i));
            }
        }
        return names;
    }

    /** The names of the columns, in the file's order. */
    List<String> columns() {
        return header;
    }

    @Override
    public boolean hasNext() {
        return more();
    }

    @Override
    public CsvRow next() {
        CsvRecord next = records.next();
        number++;
        return new CsvRow(
                number, next.getStartingLineNumber(), places, next.getFields(), next.getFieldCount() == header.size());
    }

    /** A quotation mark that is never closed swallows the rest of a file; it is refused before anything is stored. */
    private boolean more() {
        try {
            return records.hasNext();
        } catch (CsvParseException | UncheckedIOException e) {
            throw new BadInput("file", "import-file-broken", number + 1);
        }
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
