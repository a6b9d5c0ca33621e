package org.jiban.order;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiban.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sections within units (科室), made when a unit first names them. */
@Component
class Sections {
    private final JdbcClient jdbc;
    private final Ids ids;

    Sections(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** The id of a unit's section, made if it is new. */
    long named(String unit, String name) {
        return jdbc.sql("""
                WITH made AS (
                    INSERT INTO section (id, unit, name) VALUES (:id, :unit, :name)
                    ON CONFLICT (unit, name) DO NOTHING RETURNING id)
                SELECT id FROM made UNION ALL SELECT id FROM section WHERE unit = :unit AND name = :name LIMIT 1""")
                .param("id", ids.next())
                .param("unit", unit)
                .param("name", name)
                .query(Long.class)
                .single();
    }

    Map<Long, String> names(Collection<Long> wanted) {
        List<Long> known = wanted.stream().distinct().toList();
        if (known.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("SELECT id, name FROM section WHERE id IN (:ids)")
                .param("ids", known)
                .query((row, number) -> Map.entry(row.getLong("id"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<String> of(String unit) {
        return jdbc.sql("SELECT name FROM section WHERE unit = :unit ORDER BY name")
                .param("unit", unit)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
