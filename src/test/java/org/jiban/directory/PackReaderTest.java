package org.jiban.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import javax.sql.DataSource;
import org.jiban.kernel.City;
import org.jiban.support.JibanTest;
import org.jiban.support.TestApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@JibanTest
class PackReaderTest {
    private static final Path PACKS = Path.of("packs");

    @ParameterizedTest
    @ValueSource(strings = {"beijing", "a-city", "nyc"})
    void everyPackReadsAndPointsAtNothingMissing(String city) {
        Content content = new PackReader(City.read(PACKS, city)).read();
        assertThat(content.districts()).isNotEmpty();
        assertThat(content.units()).isNotEmpty();
    }

    @Test
    void whatGoesIntoTheTablesComesOutAgain(TestApplication application) throws Exception {
        Content read = new PackReader(City.read(PACKS, "beijing")).read();
        Content stored = new TableReader(application.bean(JdbcClient.class)).read();
        assertThat(stored.districts()).containsExactlyInAnyOrderElementsOf(read.districts());
        assertThat(stored.streets()).containsExactlyInAnyOrderElementsOf(read.streets());
        assertThat(stored.communities()).containsExactlyInAnyOrderElementsOf(read.communities());
        assertThat(stored.units()).containsExactlyInAnyOrderElementsOf(read.units());
        assertThat(stored.landmarks()).containsExactlyInAnyOrderElementsOf(read.landmarks());
        assertThat(stored.posts()).containsExactlyInAnyOrderElementsOf(read.posts());
        assertThat(stored.compounds())
                .hasSameSizeAs(read.compounds())
                .containsAll(read.compounds().subList(0, 200));
        assertThat(stored.buildings())
                .hasSameSizeAs(read.buildings())
                .containsAll(read.buildings().subList(0, 200));
    }

    @Test
    void fiftyThousandRowsLoadInSeconds(TestApplication application) throws Exception {
        DataSource owner = (DataSource) application.context().getBean("ownerDataSource");
        long start = System.nanoTime();
        Content content = new PackReader(City.read(PACKS, "beijing")).read();
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            TableWriter.write(content, connection);
            connection.rollback();
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        assertThat(content.buildings().size()
                        + content.compounds().size()
                        + content.communities().size())
                .isGreaterThan(50_000);
        assertThat(taken).as("time to read and store the pack").isLessThan(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "streets.csv; ,110101,STREET; ,119999,STREET; points at 119999, which does not exist",
                "streets.csv; ,110101,STREET; ,110101,ROAD; line 2: column kind must be one of",
                "districts.csv; 110102,西城区; 110101,西城区; has the district 110101 twice",
                "units.csv; ,*,false; ,*,maybe; column ranked must be true or false",
                "compounds.csv; ent-gas; ent-nobody; points at ent-nobody, which does not exist"
            })
    void aFaultInThePackIsNamedWithFileLineAndColumn(
            String file, String from, String to, String message, @TempDir Path packs) throws IOException {
        copy(PACKS.resolve("beijing"), packs.resolve("broken"));
        Path broken = packs.resolve("broken").resolve(file);
        String content = Files.readString(broken);
        assertThat(content).contains(from);
        Files.writeString(broken, content.replaceFirst(java.util.regex.Pattern.quote(from), to));
        PackReader reader = new PackReader(City.read(packs, "broken"));
        assertThatThrownBy(reader::read).hasMessageContaining(message);
    }

    @Test
    void theDigestChangesWithAnyFile(@TempDir Path packs) throws IOException {
        copy(PACKS.resolve("a-city"), packs.resolve("one"));
        String before = new PackReader(City.read(packs, "one")).digest();
        Files.writeString(
                packs.resolve("one/roster.csv"),
                "DISTRICT,MORE,EVERY,00:00,01:00,岗,Post\n",
                java.nio.file.StandardOpenOption.APPEND);
        assertThat(new PackReader(City.read(packs, "one")).digest()).isNotEqualTo(before);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
