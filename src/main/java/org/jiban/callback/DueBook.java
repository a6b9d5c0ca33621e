package org.jiban.callback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jiban.calendar.CallbackMode;
import org.jiban.kernel.Urgency;
import org.jiban.requester.SafeContact;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of orders whose requester is to be asked. */
@Component
class DueBook {
    private final JdbcClient jdbc;

    DueBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the order, or begins afresh with one that is there already. */
    void put(Due due) {
        jdbc.sql("""
                INSERT INTO callback_due (order_id, requester_id, number, urgency, topic, lead, round, safe_contact,
                    due_at, first_try_by, finish_by, modes, step, mode, tries, last_try_at, next_try_at, appointed_at)
                VALUES (:order, :requester, :number, :urgency, :topic, :lead, :round, :safe, :due, :first, :finish,
                    string_to_array(:modes, ' '), :step, :mode, :tries, NULL, :next, NULL)
                ON CONFLICT (order_id) DO UPDATE SET lead = excluded.lead, round = excluded.round,
                    due_at = excluded.due_at, first_try_by = excluded.first_try_by, finish_by = excluded.finish_by,
                    modes = excluded.modes, step = excluded.step, mode = excluded.mode, tries = excluded.tries,
                    last_try_at = NULL, next_try_at = excluded.next_try_at, appointed_at = NULL""")
                .param("order", due.orderId())
                .param("requester", due.requesterId())
                .param("number", due.number())
                .param("urgency", due.urgency().name())
                .param("topic", due.topic())
                .param("lead", due.lead())
                .param("round", due.round())
                .param("safe", due.safeContact().written())
                .param("due", Timestamp.from(due.dueAt()))
                .param("first", Timestamp.from(due.firstTryBy()))
                .param("finish", Timestamp.from(due.finishBy()))
                .param(
                        "modes",
                        String.join(" ", due.modes().stream().map(Enum::name).toList()))
                .param("step", due.step())
                .param("mode", due.mode().name())
                .param("tries", due.tries())
                .param("next", Timestamp.from(due.nextTryAt()))
                .update();
    }

    Optional<Due> find(long order) {
        return jdbc.sql("SELECT * FROM callback_due WHERE order_id = :order")
                .param("order", order)
                .query(DueBook::due)
                .optional();
    }

    /** All orders a requester is to be asked about, longest due first. */
    List<Due> of(long requester) {
        return jdbc.sql("SELECT * FROM callback_due WHERE requester_id = :requester ORDER BY due_at, order_id")
                .param("requester", requester)
                .query(DueBook::due)
                .list();
    }

    void moveTo(Due due) {
        jdbc.sql("UPDATE callback_due SET step = :step, mode = :mode, next_try_at = :next WHERE order_id = :order")
                .param("step", due.step())
                .param("mode", due.mode().name())
                .param("next", Timestamp.from(due.nextTryAt()))
                .param("order", due.orderId())
                .update();
    }

    /** Counts a failed try, unless somebody else has counted one since {@code seen}; false then. */
    boolean tried(Due seen, Instant at, Instant next) {
        return jdbc.sql("""
                UPDATE callback_due SET tries = tries + 1, last_try_at = :at, next_try_at = :next, appointed_at = NULL
                WHERE order_id = :order AND round = :round AND tries = :tries""")
                        .param("at", Timestamp.from(at))
                        .param("next", Timestamp.from(next))
                        .param("order", seen.orderId())
                        .param("round", seen.round())
                        .param("tries", seen.tries())
                        .update()
                == 1;
    }

    void appoint(long order, Instant at) {
        jdbc.sql("UPDATE callback_due SET appointed_at = :at, next_try_at = :at WHERE order_id = :order")
                .param("at", Timestamp.from(at))
                .param("order", order)
                .update();
    }

    void remove(long order) {
        jdbc.sql("DELETE FROM callback_due WHERE order_id = :order")
                .param("order", order)
                .update();
    }

    static Due due(ResultSet row, int number) throws SQLException {
        return new Due(
                row.getLong("order_id"),
                row.getLong("requester_id"),
                row.getString("number"),
                Urgency.valueOf(row.getString("urgency")),
                row.getString("topic"),
                row.getString("lead"),
                row.getInt("round"),
                SafeContact.read(row.getString("safe_contact")),
                row.getTimestamp("due_at").toInstant(),
                row.getTimestamp("first_try_by").toInstant(),
                row.getTimestamp("finish_by").toInstant(),
                Arrays.stream((String[]) row.getArray("modes").getArray())
                        .map(CallbackMode::valueOf)
                        .toList(),
                row.getInt("step"),
                row.getInt("tries"),
                instant(row.getTimestamp("last_try_at")),
                row.getTimestamp("next_try_at").toInstant(),
                instant(row.getTimestamp("appointed_at")));
    }

    static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
