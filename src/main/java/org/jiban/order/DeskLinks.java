package org.jiban.order;

import org.jiban.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The counts beside the links of the navigation, one statement each. */
@Component
public class DeskLinks {
    private final JdbcClient jdbc;

    DeskLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param work owed an answer by the unit; {@code mine} of these, with this person or standing in */
    public record OfUnit(int work, int mine) {}

    public OfUnit ofUnit(String unit, Actor actor) {
        String account = actor.code().replaceAll("\\D", "");
        return jdbc.sql("""
                SELECT count(*) AS work,
                       count(*) FILTER (WHERE me.username IN (d.worker, d.stand_in)) AS mine
                FROM desk d LEFT JOIN account me ON me.id = :account
                WHERE d.unit = :unit AND d.clock IS NOT NULL""")
                .param("account", account.isEmpty() ? -1L : (long) Long.valueOf(account))
                .param("unit", unit)
                .query((row, number) -> new OfUnit(row.getInt("work"), row.getInt("mine")))
                .single();
    }

    /** Orders that wait for a supervisor's decision. */
    public int supervised() {
        return jdbc.sql("SELECT count(*) FROM desk WHERE stage = 'SUPERVISED' AND role <> 'ASSIST'")
                .query(Integer.class)
                .single();
    }
}
