package org.jiban.journal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiban.kernel.Background;
import org.jiban.kernel.City;
import org.jiban.platform.Home;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Writes the last seal of each day below the home folder, in every process that runs: the more witnesses the better. A
 * day's file follows the day while it lasts. A file whose seal the database no longer holds is left as it is.
 */
@Component
class SealExport implements Background {
    private static final Logger LOG = LoggerFactory.getLogger(SealExport.class);

    private final Seals seals;
    private final City city;
    private final Path folder;

    @Autowired
    SealExport(Seals seals, City city, Home home) {
        this(seals, city, folder(home, city));
    }

    SealExport(Seals seals, City city, Path folder) {
        this.seals = seals;
        this.city = city;
        this.folder = folder;
    }

    /** Where a city's exported seals lie. */
    static Path folder(Home home, City city) {
        return home.path("seals").resolve(city.code());
    }

    @Override
    public String name() {
        return "seal-export";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public boolean round() {
        List<Path> files = ExportedSeal.files(folder);
        Optional<ExportedSeal> newest = files.isEmpty() ? Optional.empty() : ExportedSeal.read(files.getLast());
        if (!files.isEmpty() && newest.filter(this::holds).isEmpty()) {
            LOG.error(
                    "The seal in {} is not in the database as it was exported; run jiban audit verify",
                    files.getLast());
            return false;
        }
        long since = newest.map(ExportedSeal::no).orElse(0L);
        seals.lastOfDays(since, city.zone().getId()).stream()
                .filter(each -> each.no() > since)
                .forEach(each -> exported(each).write(folder));
        return false;
    }

    private boolean holds(ExportedSeal exported) {
        return seals.find(exported.no())
                .filter(seal -> seal.hash().equals(exported.hash()))
                .isPresent();
    }

    private ExportedSeal exported(Seal seal) {
        LocalDate day = LocalDate.ofInstant(seal.sealedAt(), city.zone());
        return new ExportedSeal(
                city.code(),
                day.toString(),
                seal.no(),
                seal.hash(),
                seal.sealedAt().atZone(city.zone()).toOffsetDateTime().toString());
    }
}
