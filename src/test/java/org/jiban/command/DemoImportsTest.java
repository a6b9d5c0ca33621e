package org.jiban.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jiban.importing.Imports;
import org.jiban.kernel.City;
import org.jiban.platform.Home;
import org.jiban.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the demo of a city with imported history begins with. */
class DemoImportsTest {
    private static final Path PACKS = Path.of("packs");

    @Test
    void theFilesOfThePackAreImportedOnceAndAMissingOneLeavesTheDemoEmpty(@TempDir Path folder) throws IOException {
        City city = City.read(PACKS, "a-city").asDemo();
        Path checkout = Files.createDirectories(folder.resolve("checkout"));
        try (var home = Home.at(folder.resolve("home"));
                var parts = Running.parts(home, TestDatabase.fresh(), city)) {
            assertThat(city.simulated()).isTrue();
            DemoImports imports = new DemoImports(parts, checkout);
            imports.load();
            assertThat(orders(parts.getBean(JdbcClient.class))).isZero();
            write(folder);
            imports.load();
            imports.load();
            assertThat(orders(parts.getBean(JdbcClient.class))).isEqualTo(1);
            assertThat(parts.getBean(Imports.class).newest(5)).isNotEmpty();
        }
    }

    private static void write(Path folder) throws IOException {
        Path file = folder.resolve("shared/data/appeals/stream-2019.csv");
        Files.createDirectories(file.getParent());
        Files.write(
                file,
                List.of(
                        "id,time,user,title,detail,against,likes",
                        "1,2019-06-08 17:31:20,U1,A3区路灯不亮,A3区梅溪湖路的路灯坏了一个月没人修。,0,0"));
    }

    private static long orders(JdbcClient jdbc) {
        return jdbc.sql("SELECT count(*) FROM work_order")
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
