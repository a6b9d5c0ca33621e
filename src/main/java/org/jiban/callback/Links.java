package org.jiban.callback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jiban.calendar.CallbackMode;
import org.jiban.requester.ContentKeys;
import org.jiban.web.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Links by which requesters answer themselves (回访链接). A code is 256 random bits; its hash finds it, and a copy sealed
 * under the requester's content key waits for the message that carries it. No member of staff ever reads one.
 */
@Component
class Links {
    private final JdbcClient jdbc;
    private final ContentKeys keys;

    Links(JdbcClient jdbc, ContentKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** A link as it was found; {@code used}: they answered by it; {@code ended}: nobody needs the answer any more. */
    record Link(long orderId, CallbackMode mode, int round, boolean ended, boolean used) {}

    /** Makes a link for a due order; a requester who was erased gets none. */
    void offer(Due due, CallbackMode mode, Instant now) {
        contentKey(due.requesterId()).ifPresent(wrapped -> {
            String code = Secrets.fresh();
            jdbc.sql("""
                    INSERT INTO callback_link (hash, order_id, requester_id, mode, round, offered_at, sealed_code, used)
                    VALUES (:hash, :order, :requester, :mode, :round, :now, :sealed, false)""")
                    .param("hash", Secrets.hash(code))
                    .param("order", due.orderId())
                    .param("requester", due.requesterId())
                    .param("mode", mode.name())
                    .param("round", due.round())
                    .param("now", Timestamp.from(now))
                    .param("sealed", keys.key(due.requesterId(), wrapped).seal(code))
                    .update();
        });
    }

    private Optional<byte[]> contentKey(long requester) {
        return jdbc.sql("SELECT content_key FROM requester_key WHERE requester_id = :id")
                .param("id", requester)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    boolean live(long order) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM callback_link WHERE order_id = :order AND ended_at IS NULL)")
                .param("order", order)
                .query(Boolean.class)
                .single();
    }

    /** The code of an order's newest link that still leads somewhere. */
    Optional<String> code(long order) {
        return jdbc.sql("""
                SELECT l.requester_id, k.content_key, l.sealed_code
                FROM callback_link l JOIN requester_key k ON k.requester_id = l.requester_id
                WHERE l.order_id = :order AND l.ended_at IS NULL ORDER BY l.offered_at DESC LIMIT 1""")
                .param("order", order)
                .query((row, number) ->
                        keys.open(row.getLong(1), row.getBytes("content_key"), row.getBytes("sealed_code")))
                .optional()
                .filter(code -> !code.isEmpty());
    }

    Optional<Link> find(String code) {
        return jdbc.sql("SELECT * FROM callback_link WHERE hash = :hash")
                .param("hash", Secrets.hash(code))
                .query(Links::link)
                .optional();
    }

    void use(String code) {
        jdbc.sql("UPDATE callback_link SET used = true WHERE hash = :hash")
                .param("hash", Secrets.hash(code))
                .update();
    }

    void end(long order, Instant now) {
        jdbc.sql("UPDATE callback_link SET ended_at = :now WHERE order_id = :order AND ended_at IS NULL")
                .param("now", Timestamp.from(now))
                .param("order", order)
                .update();
    }

    int forget(Instant before) {
        return jdbc.sql("DELETE FROM callback_link WHERE ended_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        return new Link(
                row.getLong("order_id"),
                CallbackMode.valueOf(row.getString("mode")),
                row.getInt("round"),
                row.getTimestamp("ended_at") != null,
                row.getBoolean("used"));
    }
}
