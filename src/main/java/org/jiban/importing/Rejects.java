package org.jiban.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.jiban.web.Phrases;

/**
 * The file of rows that were not taken (未导入的行): each as it was, with its row and line, the field and the reason. It holds
 * what people said, so only its owner may read it. It appears when it is complete, and not at all when every row was taken.
 */
final class Rejects implements AutoCloseable {
    private final Path file;
    private final Path unfinished;
    private final CsvWriter csv;
    private final Phrases phrases;
    private final String language;
    private long count;
    private boolean finished;

    private Rejects(Path file, Path unfinished, CsvWriter csv, Phrases phrases, String language) {
        this.file = file;
        this.unfinished = unfinished;
        this.csv = csv;
        this.phrases = phrases;
        this.language = language;
    }

    static Rejects into(Path file, List<String> columns, Phrases phrases, String language) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path unfinished = file.resolveSibling(file.getFileName() + ".part");
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            BufferedWriter out = Files.newBufferedWriter(unfinished);
            Rejects rejects = new Rejects(file, unfinished, CsvWriter.builder().build(out), phrases, language);
            rejects.write(List.of("row", "line", "field", "reason", "explanation"), columns);
            return rejects;
        } catch (IOException e) {
            throw new UncheckedIOException("The rejects cannot be written to " + file, e);
        }
    }

    void add(RowReading.Rejected rejected) {
        count++;
        CsvRow row = rejected.row();
        write(
                List.of(
                        String.valueOf(row.number()),
                        String.valueOf(row.line()),
                        rejected.field(),
                        rejected.code(),
                        phrases.say(
                                language,
                                "refusal." + rejected.code(),
                                rejected.arguments().toArray())),
                row.fields());
    }

    private void write(List<String> ours, List<String> theirs) {
        List<String> all = new ArrayList<>(ours);
        all.addAll(theirs);
        csv.writeRecord(all);
    }

    long count() {
        return count;
    }

    /** Puts the file in its place. */
    void finish() {
        try {
            csv.close();
            finished = true;
            if (count == 0) {
                Files.deleteIfExists(file);
                Files.delete(unfinished);
            } else {
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves nothing half-written behind. */
    @Override
    public void close() {
        if (finished) {
            return;
        }
        try {
            csv.close();
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
