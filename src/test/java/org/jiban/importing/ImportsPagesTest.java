package org.jiban.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Role;
import org.jiban.support.Http;
import org.jiban.support.TestApplication;
import org.jiban.support.TestDatabase;
import org.jiban.support.TestPeople;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the administrator sees of imports, and what stays masked. */
class ImportsPagesTest {
    private static final Path LETTERS = Path.of("src/test/resources/importing/letters.csv");
    private static final Path MAPPING = Path.of("src/test/resources/importing/letters.yaml");

    private static TestApplication city;

    @TempDir
    Path folder;

    @BeforeAll
    static void startACityOfItsOwn() {
        city = TestApplication.of("a-city", TestDatabase.fresh(), Map.of());
    }

    @AfterAll
    static void stop() {
        city.close();
    }

    private static Http reader(Role role) {
        return new TestPeople(city).staff(role).header("Accept", "text/html");
    }

    private static ImportRun run(Path file, @Nullable Path rejects) {
        Imports imports = city.bean(Imports.class);
        var order = new ImportOrder(file, file.getFileName().toString(), MAPPING, rejects, "zh", false);
        imports.run(order, ImportProgress.NONE, Actor.system("import"));
        return Objects.requireNonNull(imports.find(file, MAPPING));
    }

    @Test
    void anImportIsListedAndItsRejectsShowTheirReasonsButNobodysWords() throws Exception {
        Http administrator = reader(Role.SYSTEM_ADMIN);
        assertThat(administrator.get("/admin/imports").body()).contains("这座城市还没有导入过");

        ImportRun run = run(LETTERS, null);
        assertThat(administrator.get("/admin/imports").body())
                .contains("letters.csv", "letters.yaml", "/admin/imports/" + run.id());
        String page = administrator.get("/admin/imports/" + run.id()).body();
        assertThat(page)
                .contains("办结时间早于受理时间", "同一个文件里前面已有同样编号的一行", "导入完成", "*")
                .doesNotContain("早就办好了");
        RejectedRows rejected = city.bean(Imports.class).rejected(run, 2);
        assertThat(rejected.rows()).hasSize(2);
        assertThat(rejected.reasons().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(7);

        Path more = folder.resolve("more.csv");
        List<String> lines = Files.readAllLines(LETTERS);
        Files.write(more, List.of(lines.getFirst(), lines.getLast()));
        ImportRun elsewhere = run(more, folder.resolve("rejects.csv"));
        assertThat(administrator.get("/admin/imports/" + elsewhere.id()).body()).contains("这里看不到");
    }

    @Test
    void onlyTheSystemAdministratorSeesThem() {
        for (Role role : List.of(Role.AGENT, Role.SUPERVISOR, Role.SECURITY_ADMIN, Role.ANALYST)) {
            assertThat(reader(role).get("/admin/imports").status()).isEqualTo(403);
            assertThat(reader(role).get("/admin/imports/5").status()).isEqualTo(403);
        }
        Http administrator = reader(Role.SYSTEM_ADMIN);
        assertThat(administrator.get("/admin/imports/5").status()).isEqualTo(404);
        assertThat(administrator.get("/admin/imports/five").status()).isEqualTo(400);
    }

    @Test
    void aShapeKeepsNoLetterAndNoDigit() {
        assertThat(RejectsFile.shape("2019/13/45 甲乙, x")).isEqualTo("****/**/** **, *");
        assertThat(RejectsFile.shape("噪".repeat(30))).isEqualTo("*".repeat(24) + "… (30)");
    }
}
