package org.jiban.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiban.kernel.Share;
import org.jiban.kernel.Urgency;
import org.jspecify.annotations.Nullable;
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
        Draft wanted = change.wanted();
        jdbc.sql("""
                INSERT INTO catalogue_change (id, topic, base, lead, assists, urgency, dispatch_hours, photos, share,
                    keywords, strong, reason, active_from, restores, proposed_by, proposed_at, state)
                VALUES (:id, :topic, :base, :lead, :assists, :urgency, :hours, :photos, :share,
                    :keywords, :strong, :reason, :activeFrom, :restores, :by, :at, 'OPEN')""")
                .param("id", change.id())
                .param("topic", change.topic())
                .param("base", change.base())
                .param("lead", wanted.lead())
                .param("assists", wanted.assists().toArray(String[]::new))
                .param("urgency", wanted.urgency().name())
                .param("hours", wanted.dispatchHours())
                .param("photos", wanted.photos().name())
                .param("share", wanted.share().name())
                .param("keywords", wanted.keywords().toArray(String[]::new))
                .param("strong", wanted.strong().toArray(String[]::new))
                .param("reason", wanted.reason())
                .param("activeFrom", Timestamp.from(wanted.activeFrom()))
                .param("restores", change.restores(), Types.INTEGER)
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

    /** Those in one of the states that are older than {@code before}, newest first. */
    List<Change> in(Collection<Change.State> states, long before, int limit) {
        return jdbc.sql("""
                SELECT * FROM catalogue_change WHERE state = ANY (:states) AND id < :before
                ORDER BY id DESC LIMIT :limit""")
                .param("states", states.stream().map(Change.State::name).toArray(String[]::new))
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> change(row))
                .list();
    }

    Map<Change.State, Integer> counts() {
        Map<Change.State, Integer> counts = new EnumMap<>(Change.State.class);
        jdbc.sql("SELECT state, count(*) FROM catalogue_change GROUP BY state").query(row -> {
            counts.put(Change.State.valueOf(row.getString(1)), row.getInt(2));
        });
        return counts;
    }

    int open() {
        return jdbc.sql("SELECT count(*) FROM catalogue_change WHERE state = 'OPEN'")
                .query(Integer.class)
                .single();
    }

    List<Change> of(String topic, int limit) {
        return jdbc.sql("SELECT * FROM catalogue_change WHERE topic = :topic ORDER BY id DESC LIMIT :limit")
                .param("topic", topic)
                .param("limit", limit)
                .query((row, number) -> change(row))
                .list();
    }

    void decide(long id, Change.State state, Change.Decision decision, @Nullable Instant activeFrom) {
        jdbc.sql("""
                UPDATE catalogue_change SET state = :state, version = :version, decided_by = :by, decided_at = :at,
                    decision_words = :words, active_from = coalesce(:activeFrom, active_from) WHERE id = :id""")
                .param("id", id)
                .param("state", state.name())
                .param("version", decision.version(), Types.INTEGER)
                .param("by", decision.by())
                .param("at", Timestamp.from(decision.at()))
                .param("words", decision.words(), Types.VARCHAR)
                .param("activeFrom", activeFrom == null ? null : Timestamp.from(activeFrom), Types.TIMESTAMP)
                .update();
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getLong("id"),
                row.getString("topic"),
                row.getInt("base"),
                wanted(row),
                row.getObject("restores", Integer.class),
                row.getString("proposed_by"),
                row.getTimestamp("proposed_at").toInstant(),
                Change.State.valueOf(row.getString("state")),
                decision(row));
    }

    private static Draft wanted(ResultSet row) throws SQLException {
        return new Draft(
                row.getString("lead"),
                List.of((String[]) row.getArray("assists").getArray()),
                Urgency.valueOf(row.getString("urgency")),
                row.getInt("dispatch_hours"),
                Photos.valueOf(row.getString("photos")),
                Share.valueOf(row.getString("share")),
                List.of((String[]) row.getArray("keywords").getArray()),
                List.of((String[]) row.getArray("strong").getArray()),
                row.getString("reason"),
                row.getTimestamp("active_from").toInstant());
    }

    private static Change.@Nullable Decision decision(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("decided_at");
        return at == null
                ? null
                : new Change.Decision(
                        row.getString("decided_by"),
                        at.toInstant(),
                        row.getString("decision_words"),
                        row.getObject("version", Integer.class));
    }
}
