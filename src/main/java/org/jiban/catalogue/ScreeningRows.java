package org.jiban.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jiban.kernel.Urgency;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of duties, screening grounds and words of danger, each in the version of the catalogue it was loaded with. */
@Component
class ScreeningRows {
    /** They are loaded together, and a version of the catalogue goes back to the last load at or before it. */
    private static final String LOADED = "(SELECT max(version) FROM duty WHERE version <= :version)";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    ScreeningRows(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void add(int version, CataloguePack.Content content) {
        batch.batchUpdate(
                "INSERT INTO duty (version, number, title, title_en, owner, level, grassroots, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                content.duties().stream().map(each -> duty(version, each)).toList());
        batch.batchUpdate("""
                INSERT INTO screening_ground (version, position, code, name, name_en, outcome, needs_person, words, advice,
                    advice_en, route) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", numbered(content.grounds(), (position, each) -> ground(version, position, each)));
        batch.batchUpdate(
                "INSERT INTO danger_word (version, position, word, line, urgency, advice, advice_en) VALUES (?, ?, ?, ?, ?, ?, ?)",
                numbered(content.dangers(), (position, each) -> danger(version, position, each)));
    }

    private interface Numbered<T> {
        Object[] columns(int position, T item);
    }

    private static <T> List<Object[]> numbered(List<T> items, Numbered<T> columns) {
        return java.util.stream.IntStream.range(0, items.size())
                .mapToObj(position -> columns.columns(position, items.get(position)))
                .toList();
    }

    private static Object[] duty(int version, DutyEntry entry) {
        return new Object[] {
            version,
            entry.number(),
            entry.title(),
            entry.titleEn(),
            entry.owner().written(),
            entry.level().name(),
            entry.grassroots(),
            entry.note()
        };
    }

    private static Object[] ground(int version, int position, Ground ground) {
        return new Object[] {
            version,
            position,
            ground.code(),
            ground.name(),
            ground.nameEn(),
            ground.outcome().name(),
            ground.needsPerson(),
            ground.words().toArray(String[]::new),
            ground.advice(),
            ground.adviceEn(),
            ground.route()
        };
    }

    private static Object[] danger(int version, int position, Danger danger) {
        return new Object[] {
            version, position, danger.word(), danger.line(), danger.urgency().name(), danger.advice(), danger.adviceEn()
        };
    }

    List<DutyEntry> duties(int version) {
        return jdbc.sql("SELECT * FROM duty WHERE version = " + LOADED + " ORDER BY number")
                .param("version", version)
                .query((row, number) -> duty(row))
                .list();
    }

    List<Ground> grounds(int version) {
        return jdbc.sql("SELECT * FROM screening_ground WHERE version = " + LOADED + " ORDER BY position")
                .param("version", version)
                .query((row, number) -> ground(row))
                .list();
    }

    List<Danger> dangers(int version) {
        return jdbc.sql("SELECT * FROM danger_word WHERE version = " + LOADED + " ORDER BY position")
                .param("version", version)
                .query((row, number) -> danger(row))
                .list();
    }

    private static DutyEntry duty(ResultSet row) throws SQLException {
        return new DutyEntry(
                row.getString("number"),
                row.getString("title"),
                row.getString("title_en"),
                UnitRule.parse(row.getString("owner")),
                DutyEntry.Level.valueOf(row.getString("level")),
                row.getBoolean("grassroots"),
                row.getString("note"));
    }

    private static Ground ground(ResultSet row) throws SQLException {
        return new Ground(
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"),
                Ground.Outcome.valueOf(row.getString("outcome")),
                row.getBoolean("needs_person"),
                List.of((String[]) row.getArray("words").getArray()),
                row.getString("advice"),
                row.getString("advice_en"),
                row.getString("route"));
    }

    private static Danger danger(ResultSet row) throws SQLException {
        return new Danger(
                row.getString("word"),
                row.getString("line"),
                Urgency.valueOf(row.getString("urgency")),
                row.getString("advice"),
                row.getString("advice_en"));
    }
}
