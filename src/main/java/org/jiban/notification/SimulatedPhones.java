package org.jiban.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
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
    public record Received(Recipient to, String number, String text, Instant at) {}

    void receive(Message message, String text, Instant now) {
        Recipients.Columns to = Recipients.columns(message.to());
        jdbc.sql("""
                INSERT INTO phone_inbox (id, requester_id, unit, post, number, text, at)
                VALUES (:id, :requester, :unit, :post, :number, :text, :at)
                ON CONFLICT (id) DO NOTHING""")
                .param("id", message.id())
                .param("requester", to.requester())
                .param("unit", to.unit())
                .param("post", to.post())
                .param("number", message.number())
                .param("text", text)
                .param("at", Timestamp.from(now))
                .update();
    }

    /** The latest messages on all phones, newest first. */
    public List<Received> latest(int limit) {
        return jdbc.sql("SELECT * FROM phone_inbox ORDER BY id DESC LIMIT :limit")
                .param("limit", limit)
                .query(SimulatedPhones::received)
                .list();
    }

    /** The messages about one number, newest first. */
    public List<Received> about(String number) {
        return jdbc.sql("SELECT * FROM phone_inbox WHERE number = :number ORDER BY id DESC LIMIT 100")
                .param("number", number)
                .query(SimulatedPhones::received)
                .list();
    }

    private static Received received(ResultSet row, int index) throws SQLException {
        return new Received(
                Recipients.read(row),
                row.getString("number"),
                row.getString("text"),
                row.getTimestamp("at").toInstant());
    }
}
