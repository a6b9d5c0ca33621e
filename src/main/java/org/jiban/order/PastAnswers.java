package org.jiban.order;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the answers of imported history (历史答复), sealed like those of living orders. */
@Component
class PastAnswers {
    private static final String INSERT = """
            INSERT INTO order_step (order_id, id, kind, at, unit, actor, words) VALUES (?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate batch;
    private final Ids ids;

    PastAnswers(JdbcTemplate batch, Ids ids) {
        this.batch = batch;
        this.ids = ids;
    }

    /** The step of each order that has an answer, by the order's id; all stored in one round trip. */
    Map<Long, Long> add(List<PastOrder> orders, Actor actor) {
        Map<Long, Long> steps = new HashMap<>();
        List<@Nullable Object[]> rows = orders.stream()
                .filter(each -> each.answer() != null)
                .map(each -> row(each, steps, actor))
                .toList();
        if (!rows.isEmpty()) {
            batch.batchUpdate(INSERT, rows);
        }
        return steps;
    }

    private @Nullable Object[] row(PastOrder past, Map<Long, Long> steps, Actor actor) {
        NewOrder order = past.order();
        long id = ids.next();
        steps.put(past.id(), id);
        return new @Nullable Object[] {
            past.id(),
            id,
            Steps.Kind.ANSWER.name(),
            Sql.at(past.closedAt() == null ? order.receivedAt() : past.closedAt()),
            order.assignment() == null ? null : order.assignment().lead(),
            actor.code(),
            order.key().seal(String.valueOf(past.answer()))
        };
    }
}
