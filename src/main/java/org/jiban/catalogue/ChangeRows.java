package org.jiban.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiban.kernel.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of proposed changes. */
@Component
class ChangeRows {
    private final JdbcClient jdbc;

    ChangeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Change change) {
        jdbc.sql("""
                INSERT INTO catalogue_change (id, topic, base, lead, assists, urgency, keywords, strong, reason,
                    active_from, proposed_by, proposed_at, state)
                VALUES (:id, :topic, :base, :lead, :assists, :urgency, :keywords, :strong, :reason,
                    :activeFrom, :by, :at, 'OPEN')""")
                .param("id", change.id())
                .param("topic", change.topic())
                .param("base", change.base())
                .param("lead", change.lead())
                .param("assists", change.assists().toArray(String[]::new))
                .param("urgency", change.urgency().name())
                .param("keywords", change.keywords().toArray(String[]::new))
                .param("strong", change.strong().toArray(String[]::new))
                .param("reason", change.reason())
                .param("activeFrom", Timestamp.from(change.activeFrom()))
                .param("by", change.proposedBy())
                .param("at", Timestamp.from(change.proposedAt()))
                .update();
    }

    /** The change, locked until the transaction ends. */
    Optional<Change> lock(long id) {
        return jdbc.sql("SELECT * FROM catalogue_change WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query((row, number) -> change(row))
                .optional();
    }

    Optional<Change> find(long id) {
        return jdbc.sql("SELECT * FROM catalogue_change WHERE id = :id")
                .param("id", id)
                .query((row, number) -> change(row))
                .optional();
    }

    List<Change> in(Change.State state, int limit) {
        return jdbc.sql("SELECT * FROM catalogue_change WHERE state = :state ORDER BY id DESC LIMIT :limit")
                .param("state", state.name())
                .param("limit", limit)
                .query((row, number) -> change(row))
                .list();
    }

    List<Change> of(String topic, int limit) {
        return jdbc.sql("SELECT * FROM catalogue_change WHERE topic = :topic ORDER BY id DESC LIMIT :limit")
                .param("topic", topic)
                .param("limit", limit)
                .query((row, number) -> change(row))
                .list();
    }

    void approve(long id, int version, Instant activeFrom, String by, Instant at) {
        jdbc.sql("""
                UPDATE catalogue_change SET state = 'APPROVED', version = :version, active_from = :activeFrom,
                    decided_by = :by, decided_at = :at WHERE id = :id""")
                .param("id", id)
                .param("version", version)
                .param("activeFrom", Timestamp.from(activeFrom))
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    void drop(long id, String by, Instant at) {
        jdbc.sql("UPDATE catalogue_change SET state = 'DROPPED', decided_by = :by, decided_at = :at WHERE id = :id")
                .param("id", id)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Change change(ResultSet row) throws SQLException {
        Timestamp decidedAt = row.getTimestamp("decided_at");
        return new Change(
                row.getLong("id"),
                row.getString("topic"),
                row.getInt("base"),
                row.getString("lead"),
                List.of((String[]) row.getArray("assists").getArray()),
                Urgency.valueOf(row.getString("urgency")),
                List.of((String[]) row.getArray("keywords").getArray()),
                List.of((String[]) row.getArray("strong").getArray()),
                row.getString("reason"),
                row.getTimestamp("active_from").toInstant(),
                row.getString("proposed_by"),
                row.getTimestamp("proposed_at").toInstant(),
                Change.State.valueOf(row.getString("state")),
                row.getString("decided_by"),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getObject("version", Integer.class));
    }
}
