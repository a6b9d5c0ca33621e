package org.jiban.importing;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jiban.catalogue.Catalogue;
import org.jiban.directory.Directory;
import org.jiban.kernel.Actor;
import org.jiban.kernel.City;
import org.jiban.kernel.Subject;
import org.jiban.platform.Home;
import org.jiban.web.Phrases;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door of importing: history out of a CSV file, as often as one likes, each row once. */
@Component
public class Imports {
    private final Storing storing;
    private final ImportBook book;
    private final Directory directory;
    private final Catalogue catalogue;
    private final Phrases phrases;
    private final City city;
    private final Home home;
    private final Clock clock;

    Imports(
            Storing storing,
            ImportBook book,
            Directory directory,
            Catalogue catalogue,
            Phrases phrases,
            City city,
            Home home,
            Clock clock) {
        this.storing = storing;
        this.book = book;
        this.directory = directory;
        this.catalogue = catalogue;
        this.phrases = phrases;
        this.city = city;
        this.home = home;
        this.clock = clock;
    }

    /**
     * Looks the whole file through, writes its rejects, then stores what is not there yet in chunks of at most 500 rows,
     * each in one transaction. Stopped at any moment, it goes on where it was when it is called again.
     *
     * @throws org.jiban.kernel.BadInput on {@code mapping} or {@code file} when either cannot be read; nothing is stored
     */
    public ImportReport run(ImportOrder order, ImportProgress progress, Actor actor) {
        Mapping mapping = MappingFile.read(order.mapping(), city.zone());
        String file = FileDigest.of(order.file());
        RowMapper mapper = new RowMapper(mapping, directory, catalogue, clock, file);
        Path rejects = order.rejects() == null ? rejects(order, file) : order.rejects();
        Survey survey = survey(order, mapping, mapper, rejects);
        Storing.Total total = order.dryRun()
                ? new Storing.Total(survey.orders(), survey.screened(), survey.present())
                : store(order, mapping, mapper, file, survey, progress, actor);
        return new ImportReport(
                mapping.source(),
                survey.rows(),
                total.orders(),
                total.screened(),
                total.present(),
                survey.rejected(),
                survey.rejected() == 0 ? null : rejects,
                order.dryRun());
    }

    private Survey survey(ImportOrder order, Mapping mapping, RowMapper mapper, Path file) {
        try (Readings readings = Readings.open(order.file(), mapping, mapper);
                Rejects rejects = Rejects.into(file, readings.columns(), phrases, order.language())) {
            Survey survey = Survey.of(readings, rejects, book, city.zone());
            rejects.finish();
            return survey;
        }
    }

    private Storing.Total store(
            ImportOrder order,
            Mapping mapping,
            RowMapper mapper,
            String file,
            Survey survey,
            ImportProgress progress,
            Actor actor) {
        try (Readings readings = Readings.open(order.file(), mapping, mapper)) {
            return storing.store(readings, mapping, order, file, survey, progress, actor);
        }
    }

    private Path rejects(ImportOrder order, String file) {
        return rejects(order.name(), file);
    }

    private Path rejects(String name, String file) {
        String safe = name.replaceAll("[^\\p{L}\\p{N}._-]", "_");
        return home.path("imports").resolve(city.code()).resolve(safe + "-" + file.substring(0, 8) + "-rejects.csv");
    }

    /** The subject under which the journal keeps an import. */
    public static Subject subject(long id) {
        return new Subject("import", id);
    }

    /** The import with that id. */
    public Optional<ImportRun> find(long id) {
        return book.find(id);
    }

    /** What an import did not take, masked, at most {@code most} rows; from its file where that was not put elsewhere. */
    public RejectedRows rejected(ImportRun run, int most) {
        return RejectsFile.read(rejects(run.fileName(), run.fileDigest()), most);
    }

    /** Imports, the newest first. */
    public List<ImportRun> newest(int most) {
        return book.newest(most);
    }

    /** The import of a file with a mapping; null when it was never begun. */
    public @Nullable ImportRun find(Path file, Path mapping) {
        return book.find(
                        FileDigest.of(file),
                        MappingFile.read(mapping, city.zone()).digest())
                .orElse(null);
    }
}
