package org.jiban.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiban.kernel.City;
import org.jiban.kernel.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The city's templates. A version, once used, never changes its words: the file must raise the number. */
@Component
class Templates {
    private final Map<String, Template> byId = new LinkedHashMap<>();

    Templates(City city, JdbcClient jdbc, Transactions transactions, Clock clock) {
        Path file = city.pack().resolve("messages.yaml");
        if (Files.exists(file)) {
            read(file).forEach(each -> byId.put(each.id(), each));
        }
        transactions.inOne(() -> byId.values().forEach(each -> keep(each, jdbc, clock)));
    }

    /** The current template; fails when the pack lacks it. */
    Template current(String id) {
        Template template = byId.get(id);
        if (template == null) {
            throw new IllegalStateException("The city pack has no message template " + id);
        }
        return template;
    }

    /** Whether this city sends messages at all; a pack of imported history has none. */
    boolean any() {
        return !byId.isEmpty();
    }

    private static List<Template> read(Path file) {
        try (var in = Files.newBufferedReader(file)) {
            Map<String, List<Map<String, Object>>> yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return yaml.getOrDefault("messages", List.of()).stream()
                    .map(Templates::template)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Template template(Map<String, Object> map) {
        return new Template(
                String.valueOf(map.get("id")),
                ((Number) map.getOrDefault("version", 1)).intValue(),
                String.valueOf(map.get("zh")),
                String.valueOf(map.get("en")));
    }

    private static void keep(Template template, JdbcClient jdbc, Clock clock) {
        jdbc.sql("""
                INSERT INTO message_template (id, version, zh, en, since) VALUES (:id, :version, :zh, :en, :since)
                ON CONFLICT (id, version) DO NOTHING""")
                .param("id", template.id())
                .param("version", template.version())
                .param("zh", template.zh())
                .param("en", template.en())
                .param("since", Timestamp.from(clock.instant()))
                .update();
        boolean same = jdbc.sql(
                        "SELECT zh = :zh AND en = :en FROM message_template WHERE id = :id AND version = :version")
                .param("zh", template.zh())
                .param("en", template.en())
                .param("id", template.id())
                .param("version", template.version())
                .query(Boolean.class)
                .single();
        if (!same) {
            throw new IllegalStateException("messages.yaml changes the words of " + template.id() + " version "
                    + template.version() + ", which people have received; give it the next version");
        }
    }
}
