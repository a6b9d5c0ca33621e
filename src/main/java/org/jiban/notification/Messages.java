package org.jiban.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiban.calendar.Policy;
import org.jiban.kernel.City;
import org.jiban.kernel.Ids;
import org.jiban.kernel.Subject;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The door: put a message into the outbox, in the caller's transaction; look what became of it. */
@Component
public class Messages {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcTemplate batch;
    private final JdbcClient jdbc;
    private final Ids ids;
    private final Templates templates;
    private final Policy policy;
    private final City city;

    Messages(JdbcTemplate batch, JdbcClient jdbc, Ids ids, Templates templates, Policy policy, City city) {
        this.batch = batch;
        this.jdbc = jdbc;
        this.ids = ids;
        this.templates = templates;
        this.policy = policy;
        this.city = city;
    }

    /** Puts messages into the outbox in one round trip; one whose key is there already is left out. */
    public void queue(List<Outgoing> messages) {
        if (!templates.any() || messages.isEmpty()) {
            return;
        }
        batch.batchUpdate("""
                INSERT INTO message (id, key, requester_id, unit, post, subject_kind, subject_id, number, template, version, values,
                    state, tries, due_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, 'QUEUED', 0, ?) ON CONFLICT (key) DO NOTHING""", messages.stream().map(this::row).toList());
    }

    private Object[] row(Outgoing message) {
        Instant due = message.canWait() ? policy.quietHours().earliest(message.since(), city.zone()) : message.since();
        Recipients.Columns to = Recipients.columns(message.to());
        return new Object[] {
            ids.next(),
            message.key(),
            to.requester(),
            to.unit(),
            to.post(),
            message.about().kind(),
            message.about().id(),
            message.number(),
            message.template(),
            templates.current(message.template()).version(),
            JSON.writeValueAsString(message.values()),
            Timestamp.from(due)
        };
    }

    /** Messages about an order or contact, newest first. */
    public List<Message> about(Subject subject) {
        return jdbc.sql("""
                SELECT * FROM message WHERE subject_kind = :kind AND subject_id = :id ORDER BY id DESC LIMIT 100""")
                .param("kind", subject.kind())
                .param("id", subject.id())
                .query(Messages::message)
                .list();
    }

    /** How many wait longer than they should, and how many failed for good: for doctor and dashboard. */
    public Map<String, Long> troubles(Instant now) {
        return jdbc.sql("""
                SELECT count(*) FILTER (WHERE state = 'QUEUED' AND due_at < :late) AS late,
                       count(*) FILTER (WHERE state = 'FAILED') AS failed
                FROM message WHERE state IN ('QUEUED', 'FAILED')""")
                .param("late", Timestamp.from(now.minusSeconds(300)))
                .query((row, index) -> Map.of("late", row.getLong("late"), "failed", row.getLong("failed")))
                .single();
    }

    @SuppressWarnings("unchecked")
    static Message message(java.sql.ResultSet row, int index) throws java.sql.SQLException {
        Timestamp sent = row.getTimestamp("sent_at");
        return new Message(
                row.getLong("id"),
                Recipients.read(row),
                new Subject(row.getString("subject_kind"), row.getLong("subject_id")),
                row.getString("number"),
                row.getString("template"),
                row.getInt("version"),
                new java.util.TreeMap<>((Map<String, String>) JSON.readValue(row.getString("values"), Map.class)),
                MessageState.valueOf(row.getString("state")),
                row.getInt("tries"),
                row.getTimestamp("due_at").toInstant(),
                sent == null ? null : sent.toInstant());
    }

    /** The next due messages, locked against other processes until the transaction ends. */
    List<Message> takeDue(Instant now, int limit) {
        return new ArrayList<>(jdbc.sql("""
                SELECT * FROM message WHERE state = 'QUEUED' AND due_at <= :now
                ORDER BY due_at LIMIT :limit FOR UPDATE SKIP LOCKED""")
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query(Messages::message)
                .list());
    }

    void finish(Message message, MessageState state, Instant now) {
        jdbc.sql("UPDATE message SET state = :state, sent_at = :now, tries = tries + 1 WHERE id = :id")
                .param("state", state.name())
                .param("now", Timestamp.from(now))
                .param("id", message.id())
                .update();
    }

    void postpone(Message message, Instant again) {
        jdbc.sql("UPDATE message SET due_at = :again, tries = tries + 1 WHERE id = :id")
                .param("again", Timestamp.from(again))
                .param("id", message.id())
                .update();
    }
}
