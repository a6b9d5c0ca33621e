package org.jiban.dispatch;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiban.kernel.Insert;
import org.jiban.kernel.Inserts;
import org.jiban.kernel.Urgency;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the dispatcher's queue. */
@Component
class QueueBook {
    private final JdbcClient jdbc;
    private static final Insert WAITING = new Insert(
            "INSERT INTO dispatch_queue (order_id, order_number, urgency, reasons, entered_at, due_at, not_by)",
            "(?, ?, ?, string_to_array(?, ' '), ?, ?, ?)",
            "ON CONFLICT (order_id) DO UPDATE SET reasons = excluded.reasons");

    private final Inserts inserts;

    QueueBook(JdbcClient jdbc, Inserts inserts) {
        this.jdbc = jdbc;
        this.inserts = inserts;
    }

    void add(Collection<Waiting> waiting) {
        inserts.add(WAITING, waiting.stream().map(QueueBook::row).toList());
    }

    private static @Nullable Object[] row(Waiting each) {
        return new Object[] {
            each.orderId(),
            each.number(),
            each.urgency().name(),
            String.join(" ", each.reasons().stream().map(AskReason::code).toList()),
            Timestamp.from(each.enteredAt()),
            Timestamp.from(each.dueAt()),
            each.notBy()
        };
    }

    /** Most urgent first, then soonest due; after a given one of the same order. */
    List<Waiting> list(int limit) {
        return jdbc.sql("SELECT * FROM dispatch_queue ORDER BY urgency, due_at, order_id LIMIT :limit")
                .param("limit", limit)
                .query(QueueBook::waiting)
                .list();
    }

    QueueCounts counts(Instant now) {
        return jdbc.sql("""
                SELECT count(*) AS waiting, count(*) FILTER (WHERE due_at < :now) AS late FROM dispatch_queue""")
                .param("now", Timestamp.from(now))
                .query((row, number) -> new QueueCounts(row.getInt("waiting"), row.getInt("late")))
                .single();
    }

    Optional<Waiting> find(long orderId) {
        return jdbc.sql("SELECT * FROM dispatch_queue WHERE order_id = :order")
                .param("order", orderId)
                .query(QueueBook::waiting)
                .optional();
    }

    /** The most urgent one that nobody works on; those that others are taking at this moment are passed over. */
    Optional<Long> nextFree(String who, Instant now) {
        return jdbc.sql("""
                SELECT order_id FROM dispatch_queue
                WHERE (claimed_until IS NULL OR claimed_until <= :now) AND not_by IS DISTINCT FROM :who
                ORDER BY urgency, due_at, order_id LIMIT 1 FOR UPDATE SKIP LOCKED""")
                .param("now", Timestamp.from(now))
                .param("who", who)
                .query(Long.class)
                .optional();
    }

    /** Takes it for {@code who} unless another has it; false then. */
    boolean claim(long orderId, String who, Instant now, Instant until) {
        return jdbc.sql("""
                UPDATE dispatch_queue SET claimed_by = :who, claimed_until = :until
                WHERE order_id = :order AND (claimed_until IS NULL OR claimed_until <= :now OR claimed_by = :who)""")
                        .param("order", orderId)
                        .param("who", who)
                        .param("now", Timestamp.from(now))
                        .param("until", Timestamp.from(until))
                        .update()
                == 1;
    }

    void release(long orderId, String who) {
        jdbc.sql("""
                UPDATE dispatch_queue SET claimed_by = NULL, claimed_until = NULL
                WHERE order_id = :order AND claimed_by = :who""").param("order", orderId).param("who", who).update();
    }

    void correct(long orderId, Urgency urgency, Instant due) {
        jdbc.sql("UPDATE dispatch_queue SET urgency = :urgency, due_at = :due WHERE order_id = :order")
                .param("urgency", urgency.name())
                .param("due", Timestamp.from(due))
                .param("order", orderId)
                .update();
    }

    void remove(long orderId) {
        jdbc.sql("DELETE FROM dispatch_queue WHERE order_id = :order")
                .param("order", orderId)
                .update();
    }

    /** Removes what entered the queue no later than the moment given for each, in one statement. */
    void removeEntered(Map<Long, Instant> until) {
        List<Long> orders = List.copyOf(until.keySet());
        jdbc.sql("""
                DELETE FROM dispatch_queue USING unnest(:orders, :until::timestamptz[]) AS gone (id, until)
                WHERE order_id = gone.id AND entered_at <= gone.until""")
                .param("orders", orders.toArray(Long[]::new))
                .param(
                        "until",
                        orders.stream()
                                .map(each -> String.valueOf(until.get(each)))
                                .toArray(String[]::new))
                .update();
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(
                row.getLong("order_id"),
                row.getString("order_number"),
                Urgency.valueOf(row.getString("urgency")),
                reasons(row.getArray("reasons")),
                row.getTimestamp("entered_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getString("not_by"),
                row.getString("claimed_by"),
                instant(row.getTimestamp("claimed_until")));
    }

    private static List<AskReason> reasons(Array codes) throws SQLException {
        return Arrays.stream((String[]) codes.getArray()).map(AskReason::parse).toList();
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
