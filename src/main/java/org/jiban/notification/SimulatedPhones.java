package org.jiban.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The demo's phones (模拟手机): whatever is sent lies in an inbox here and nothing leaves the machine. */
@Component
public class SimulatedPhones {
    private final JdbcClient jdbc;

    SimulatedPhones(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One received message. */
    public record Received(long requester, String number, String text, Instant at) {}

    void receive(long requester, Message message, String text, Instant now) {
        jdbc.sql("""
                INSERT INTO phone_inbox (id, requester_id, number, text, at) VALUES (:id, :requester, :number, :text, :at)
                ON CONFLICT (id) DO NOTHING""")
                .param("id", message.id())
                .param("requester", requester)
                .param("number", message.number())
                .param("text", text)
                .param("at", Timestamp.from(now))
                .update();
    }

    /** The latest messages on all phones, newest first. */
    public List<Received> latest(int limit) {
        return jdbc.sql("SELECT requester_id, number, text, at FROM phone_inbox ORDER BY id DESC LIMIT :limit")
                .param("limit", limit)
                .query((row, index) -> new Received(
                        row.getLong("requester_id"),
                        row.getString("number"),
                        row.getString("text"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** The messages about one number, newest first. */
    public List<Received> about(String number) {
        return jdbc.sql(
                        "SELECT requester_id, number, text, at FROM phone_inbox WHERE number = :number ORDER BY id DESC")
                .param("number", number)
                .query((row, index) -> new Received(
                        row.getLong("requester_id"),
                        row.getString("number"),
                        row.getString("text"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
