package org.jiban.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jiban.assessment.RatesVerification;
import org.jiban.journal.AuditVerification;
import org.jiban.kernel.Actor;
import org.jiban.support.TestApplication;
import org.jiban.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The two real files, where they are: beside the checkout, or where {@code JIBAN_SHARED} says. */
class SharedFilesTest {
    @TempDir
    Path folder;

    private static Path shared(String name) {
        String told = System.getenv("JIBAN_SHARED");
        Path file = Path.of(told == null ? "../shared" : told).resolve("data").resolve(name);
        assumeThat(Files.exists(file)).as(file + " is there").isTrue();
        return file;
    }

    private ImportReport imported(TestApplication city, Path file, String mapping) {
        return city.bean(Imports.class)
                .run(
                        new ImportOrder(
                                file,
                                String.valueOf(file.getFileName()),
                                Path.of(mapping),
                                folder.resolve("rejects.csv"),
                                "en",
                                false),
                        ImportProgress.NONE,
                        Actor.system("import"));
    }

    private static long count(TestApplication city, String table) {
        return city.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM " + table)
                .query(Long.class)
                .single();
    }

    private static void requireProofs(TestApplication city) {
        city.settle();
        assertThat(count(city, "clock WHERE subject_kind IN ('order', 'contact')"))
                .isZero();
        assertThat(count(city, "message")).isZero();
        assertThat(count(city, "rate_cell")).isZero();
        assertThat(city.bean(RatesVerification.class).verify(null).differences())
                .isEmpty();
        assertThat(city.bean(AuditVerification.class).verify().findings()).isEmpty();
    }

    @Test
    void theLettersOfTheAnonymousCityAreImported() {
        Path file = shared("appeals/stream-2019.csv");
        try (TestApplication city = TestApplication.of("a-city", TestDatabase.fresh(), Map.of())) {
            ImportReport report = imported(city, file, "packs/a-city/mapping/stream-2019.yaml");
            assertThat(report.rows()).isEqualTo(4_326);
            assertThat(report.rejected()).isZero();
            assertThat(report.screened()).isBetween(10L, 60L);
            assertThat(report.orders() + report.screened()).isEqualTo(4_326);
            assertThat(count(city, "requester")).isEqualTo(3_332);
            assertThat(count(city, "work_order WHERE district IS NOT NULL")).isGreaterThan(2_300);
            assertThat(count(city, "contact WHERE topic IS NOT NULL")).isGreaterThan(4_000);
            requireProofs(city);
            assertThat(imported(city, file, "packs/a-city/mapping/stream-2019.yaml")
                            .present())
                    .isEqualTo(4_326);
        }
    }

    @Test
    void theForeignExportIsImportedWithItsClosingDates() {
        Path file = shared("311/nyc-1000.csv");
        try (TestApplication city = TestApplication.of("nyc", TestDatabase.fresh(), Map.of())) {
            ImportReport report = imported(city, file, "packs/nyc/mapping/nyc-1000.yaml");
            assertThat(report.rows()).isEqualTo(1_000);
            assertThat(report.orders()).isEqualTo(990);
            assertThat(report.rejected()).isEqualTo(10);
            assertThat(report.rejects()).content().contains("It was closed before it was received.");
            assertThat(count(city, "work_order WHERE closed_at > received_at")).isGreaterThan(900);
            assertThat(count(city, "work_order WHERE lead = 'NYPD'")).isGreaterThan(300);
            requireProofs(city);
        }
    }
}
