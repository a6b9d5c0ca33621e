package org.jiban.order;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jiban.calendar.Policy;
import org.jiban.journal.Happening;
import org.jiban.journal.Journal;
import org.jiban.kernel.Ids;
import org.jiban.kernel.Subject;
import org.jiban.timer.RecurringAct;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every half hour, which unanswered orders have passed a mark of their unit's clock since the last look (预警汇总). All of
 * one look bear the same digest number, so that a unit is told once, not for each order.
 */
@Component
class WarningDigest implements RecurringAct {
    private static final Duration EVERY = Duration.ofMinutes(30);
    /** Entries of one transaction; the rest waits for the next look. */
    private static final int MOST = 3000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Journal journal;
    private final Ids ids;
    private final Policy policy;
    private final Limits limits;

    WarningDigest(JdbcClient jdbc, JdbcTemplate batch, Journal journal, Ids ids, Policy policy, Limits limits) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.journal = journal;
        this.ids = ids;
        this.policy = policy;
        this.limits = limits;
    }

    private record Passed(long order, String unit, Instant due) {}

    @Override
    public String kind() {
        return "order.warning-digest";
    }

    @Override
    public Instant next(Instant now) {
        long seconds = EVERY.toSeconds();
        return Instant.ofEpochSecond((now.getEpochSecond() / seconds + 1) * seconds);
    }

    @Override
    public void due(Subject subject, Instant at) {
        long digest = ids.next();
        Instant now = limits.now();
        // the highest mark first: who has passed 80 % is not told of 50
        policy.warningMarks().reversed().forEach(mark -> warn(mark, digest, now));
    }

    private void warn(int mark, long digest, Instant now) {
        List<Passed> passed = passed(mark, now);
        if (passed.isEmpty()) {
            return;
        }
        batch.batchUpdate(
                "UPDATE desk SET warned = ?, warned_due = unit_due, warned_at = ? WHERE unit = ? AND order_id = ?",
                passed.stream()
                        .map(each -> new Object[] {mark, Timestamp.from(now), each.unit(), each.order()})
                        .toList());
        journal.write(passed.stream()
                .map(each -> new Happening(
                        Subject.order(each.order()),
                        DispatchOverdue.CLOCK,
                        now,
                        new OrderFact.LimitWarned(each.unit(), each.unit(), mark, digest, each.due())))
                .toList());
    }

    private List<Passed> passed(int mark, Instant now) {
        return jdbc.sql("""
                SELECT order_id, unit, unit_due FROM desk
                WHERE role = 'LEAD' AND clock IS NOT NULL AND unit_due > :now
                  AND (warned < :mark OR warned_due IS DISTINCT FROM unit_due)
                  AND unit_from + (unit_due - unit_from) * (:mark / 100.0) <= :now
                ORDER BY unit_due LIMIT :most""")
                .param("now", Timestamp.from(now))
                .param("mark", mark)
                .param("most", MOST)
                .query((row, number) -> new Passed(
                        row.getLong("order_id"),
                        row.getString("unit"),
                        row.getTimestamp("unit_due").toInstant()))
                .list();
    }
}
