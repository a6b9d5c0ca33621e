package org.jiban.simulation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is remembered of the simulated life (模拟记录): how far it came, and which orders are its own. */
@Component
class Runs {
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    Runs(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** LIVING while it is lived or after it was cut off; DECLINED where a start left it out. */
    enum State {
        LIVING,
        LIVED,
        DECLINED
    }

    /** @param reached up to this moment everything has happened */
    record Run(long seed, State state, Instant began, Instant reached) {}

    Optional<Run> find() {
        return jdbc.sql("SELECT seed, state, began_at, reached_at FROM simulation_run WHERE one")
                .query((row, number) -> new Run(
                        row.getLong("seed"),
                        State.valueOf(row.getString("state")),
                        row.getTimestamp("began_at").toInstant(),
                        row.getTimestamp("reached_at").toInstant()))
                .optional();
    }

    Run begin(long seed, State state, Instant from) {
        jdbc.sql("""
                INSERT INTO simulation_run (one, seed, state, began_at, reached_at)
                VALUES (true, :seed, :state, :from, :from)""")
                .param("seed", seed)
                .param("state", state.name())
                .param("from", Timestamp.from(from))
                .update();
        return new Run(seed, state, from, from);
    }

    void reached(Instant moment, State state) {
        jdbc.sql("UPDATE simulation_run SET reached_at = :moment, state = :state WHERE one")
                .param("moment", Timestamp.from(moment))
                .param("state", state.name())
                .update();
    }

    /** These orders belong to simulated citizens. */
    void add(List<Long> orders) {
        if (!orders.isEmpty()) {
            batch.batchUpdate(
                    "INSERT INTO simulation_order (order_id) VALUES (?) ON CONFLICT DO NOTHING",
                    orders.stream().map(each -> new Object[] {each}).toList());
        }
    }

    /** Which of these orders belong to simulated citizens. */
    Set<Long> own(List<Long> orders) {
        return orders.isEmpty()
                ? Set.of()
                : jdbc
                        .sql("SELECT order_id FROM simulation_order WHERE order_id IN (:orders)")
                        .param("orders", orders)
                        .query((row, number) -> row.getLong(1))
                        .list()
                        .stream()
                        .collect(Collectors.toSet());
    }
}
