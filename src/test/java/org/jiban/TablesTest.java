package org.jiban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which module owns which table, from the folders of the migrations, and who touches it. */
class TablesTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path SOURCES = Path.of("src/main/java/org/jiban");
    private static final Pattern CREATE =
            Pattern.compile("(?i)CREATE TABLE (?:IF NOT EXISTS )?([a-z_]+)(?! PARTITION)");
    private static final Pattern WRITE = Pattern.compile("(?:INSERT INTO|UPDATE|DELETE FROM)\\s+([a-z_]+)\\b");

    private static Map<String, String> owners() {
        Map<String, String> owners = new TreeMap<>();
        for (Path file : files(MIGRATIONS, ".sql")) {
            String module = MIGRATIONS.relativize(file).getName(0).toString();
            CREATE.matcher(read(file)).results().map(each -> each.group(1)).forEach(table -> {
                String other = owners.put(table, module);
                assertThat(other == null || other.equals(module))
                        .as(table + " is made by " + other + " and by " + module)
                        .isTrue();
            });
        }
        return owners;
    }

    @Test
    void everyTableIsWrittenByTheModuleThatOwnsItAlone() {
        Map<String, String> owners = owners();
        assertThat(owners).containsEntry("account", "people").containsEntry("entry", "journal");
        var wrong = new TreeSet<String>();
        for (Path file : files(SOURCES, ".java")) {
            String module = SOURCES.relativize(file).getName(0).toString();
            WRITE.matcher(read(file))
                    .results()
                    .map((MatchResult each) -> each.group(1))
                    .forEach(table -> {
                        String owner = owners.get(table);
                        if (owner != null && !owner.equals(module)) {
                            wrong.add(file + " writes " + table + " of " + owner);
                        }
                    });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void migrationsGiveNoDefaultAndNoTriggerAndNameNoSchema() {
        for (Path file : files(MIGRATIONS, ".sql")) {
            assertThat(read(file).toLowerCase(java.util.Locale.ROOT))
                    .as(file.toString())
                    .doesNotContain("bigserial", "generated always", "create trigger", "default now(", "city_beijing");
        }
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
