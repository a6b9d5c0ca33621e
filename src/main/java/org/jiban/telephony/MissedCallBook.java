package org.jiban.telephony;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the call-back queue. */
@Component
class MissedCallBook {
    private final JdbcClient jdbc;

    MissedCallBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the caller, or counts one more call of a caller who waits already; answers the call that stands for them. */
    long add(MissedCall missed) {
        return jdbc.sql("""
                INSERT INTO missed_call (call_id, requester_id, line, missed_at, due_at, calls, tries, next_try_at)
                VALUES (:call, :requester, :line, :missed, :due, 1, 0, :missed)
                ON CONFLICT (requester_id) DO UPDATE SET calls = missed_call.calls + 1
                RETURNING call_id""")
                .param("call", missed.callId())
                .param("requester", missed.requesterId())
                .param("line", missed.line())
                .param("missed", Timestamp.from(missed.missedAt()))
                .param("due", Timestamp.from(missed.dueAt()))
                .query(Long.class)
                .single();
    }

    /** Everyone who waits, soonest due first. */
    List<MissedCall> list(int limit) {
        return jdbc.sql("SELECT * FROM missed_call ORDER BY due_at, call_id LIMIT :limit")
                .param("limit", limit)
                .query(MissedCallBook::missed)
                .list();
    }

    /** How many wait, and for how many of them the limit has passed. */
    MissedCounts counts(Instant now) {
        return jdbc.sql("""
                SELECT count(*) AS waiting, count(*) FILTER (WHERE due_at < :now AND tries = 0) AS late
                FROM missed_call""")
                .param("now", Timestamp.from(now))
                .query((row, number) -> new MissedCounts(row.getInt("waiting"), row.getInt("late")))
                .single();
    }

    Optional<MissedCall> find(long callId) {
        return jdbc.sql("SELECT * FROM missed_call WHERE call_id = :call")
                .param("call", callId)
                .query(MissedCallBook::missed)
                .optional();
    }

    Optional<MissedCall> lock(long callId) {
        return jdbc.sql("SELECT * FROM missed_call WHERE call_id = :call FOR UPDATE")
                .param("call", callId)
                .query(MissedCallBook::missed)
                .optional();
    }

    /** The caller who has waited longest and whom nobody is calling; skips those that others take at this moment. */
    Optional<Long> nextFree(String who, Instant now) {
        return jdbc.sql("""
                SELECT call_id FROM missed_call
                WHERE next_try_at <= :now AND (claimed_until IS NULL OR claimed_until < :now OR claimed_by = :who)
                ORDER BY due_at, call_id LIMIT 1 FOR UPDATE SKIP LOCKED""")
                .param("now", Timestamp.from(now))
                .param("who", who)
                .query(Long.class)
                .optional();
    }

    void claim(long callId, String who, Instant until) {
        jdbc.sql("UPDATE missed_call SET claimed_by = :who, claimed_until = :until WHERE call_id = :call")
                .param("call", callId)
                .param("who", who)
                .param("until", Timestamp.from(until))
                .update();
    }

    void tried(long callId, int tries, Instant next) {
        jdbc.sql("""
                UPDATE missed_call SET tries = :tries, next_try_at = :next, claimed_by = NULL, claimed_until = NULL
                WHERE call_id = :call""")
                .param("call", callId)
                .param("tries", tries)
                .param("next", Timestamp.from(next))
                .update();
    }

    void remove(long callId) {
        jdbc.sql("DELETE FROM missed_call WHERE call_id = :call")
                .param("call", callId)
                .update();
    }

    /** Takes the caller out of the queue, if they wait there. */
    Optional<MissedCall> removeCaller(long requesterId) {
        return jdbc.sql("DELETE FROM missed_call WHERE requester_id = :requester RETURNING *")
                .param("requester", requesterId)
                .query(MissedCallBook::missed)
                .optional();
    }

    private static MissedCall missed(ResultSet row, int number) throws SQLException {
        return new MissedCall(
                row.getLong("call_id"),
                row.getLong("requester_id"),
                row.getString("line"),
                row.getTimestamp("missed_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getInt("calls"),
                row.getInt("tries"),
                row.getTimestamp("next_try_at").toInstant(),
                row.getString("claimed_by"),
                instant(row.getTimestamp("claimed_until")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
