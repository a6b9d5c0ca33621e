package org.jiban.callback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import org.jiban.calendar.CallbackMode;
import org.jiban.order.Satisfaction;
import org.jiban.order.Solved;
import org.jiban.order.VerdictEdge;
import org.jiban.requester.ContentKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of tries. Words rest sealed under the requester's content key; after erasure they are gone. */
@Component
class AttemptBook {
    private final JdbcClient jdbc;
    private final ContentKeys keys;

    AttemptBook(JdbcClient jdbc, ContentKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    void add(Due due, Attempt attempt) {
        jdbc.sql("""
                INSERT INTO callback_attempt (order_id, id, requester_id, round, attempt, mode, at, actor, reached,
                    contacted, solved, partly_accepted, feasible, satisfaction, reasons, words, call_again_at, edge)
                VALUES (:order, :id, :requester, :round, :attempt, :mode, :at, :actor, :reached, :contacted, :solved,
                    :partly, :feasible, :satisfaction, string_to_array(:reasons, ' '), :words, :again, :edge)""")
                .param("order", due.orderId())
                .param("id", attempt.id())
                .param("requester", due.requesterId())
                .param("round", attempt.round())
                .param("attempt", attempt.attempt())
                .param("mode", attempt.mode().name())
                .param("at", Timestamp.from(attempt.at()))
                .param("actor", attempt.actor())
                .param("reached", attempt.reached())
                .param("contacted", attempt.contacted(), Types.BOOLEAN)
                .param("solved", name(attempt.solved()), Types.VARCHAR)
                .param("partly", attempt.partlyAccepted())
                .param("feasible", attempt.feasible())
                .param("satisfaction", name(attempt.satisfaction()), Types.VARCHAR)
                .param("reasons", String.join(" ", attempt.reasons()))
                .param("words", sealed(due.requesterId(), attempt.words()), Types.BINARY)
                .param(
                        "again",
                        attempt.callAgainAt() == null ? null : Timestamp.from(attempt.callAgainAt()),
                        Types.TIMESTAMP)
                .param("edge", name(attempt.edge()), Types.VARCHAR)
                .update();
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    private byte @Nullable [] sealed(long requester, @Nullable String words) {
        if (words == null) {
            return null;
        }
        return jdbc.sql("SELECT content_key FROM requester_key WHERE requester_id = :id")
                .param("id", requester)
                .query((row, number) -> keys.key(requester, row.getBytes(1)).seal(words))
                .optional()
                .orElse(null);
    }

    /** All tries of an order, newest first. */
    List<Attempt> of(long order) {
        return jdbc.sql("""
                SELECT a.*, k.content_key FROM callback_attempt a
                    LEFT JOIN requester_key k ON k.requester_id = a.requester_id
                WHERE a.order_id = :order ORDER BY a.id DESC""").param("order", order).query(this::attempt).list();
    }

    private Attempt attempt(ResultSet row, int number) throws SQLException {
        String solved = row.getString("solved");
        String satisfaction = row.getString("satisfaction");
        String edge = row.getString("edge");
        return new Attempt(
                row.getLong("id"),
                row.getInt("round"),
                row.getInt("attempt"),
                CallbackMode.valueOf(row.getString("mode")),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getBoolean("reached"),
                row.getObject("contacted", Boolean.class),
                solved == null ? null : Solved.valueOf(solved),
                row.getBoolean("partly_accepted"),
                row.getBoolean("feasible"),
                satisfaction == null ? null : Satisfaction.valueOf(satisfaction),
                Arrays.asList((String[]) row.getArray("reasons").getArray()),
                words(row),
                DueBook.instant(row.getTimestamp("call_again_at")),
                edge == null ? null : VerdictEdge.valueOf(edge));
    }

    private @Nullable String words(ResultSet row) throws SQLException {
        byte[] sealed = row.getBytes("words");
        if (sealed == null) {
            return null;
        }
        String words = keys.open(row.getLong("requester_id"), row.getBytes("content_key"), sealed);
        return words.isEmpty() ? null : words;
    }
}
