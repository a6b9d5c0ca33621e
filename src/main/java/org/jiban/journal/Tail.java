package org.jiban.journal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jiban.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the journal in the one order that never skips a late commit: (era, xid, id), below the oldest transaction still
 * running.
 */
@Component
public class Tail {
    /** Ids are bounded from below so that partitions prune; no clock of ours may be wrong by more. */
    private static final Duration SLACK = Duration.ofDays(40);

    private final JdbcClient jdbc;
    private final Era era;
    private final FactWriter facts;

    Tail(JdbcClient jdbc, Era era, FactWriter facts) {
        this.jdbc = jdbc;
        this.era = era;
        this.facts = facts;
    }

    /** A place in the tail; entries after it are unread. */
    public record Position(int era, long xid, long id) {
        public static final Position START = new Position(0, 0, 0);
    }

    /** An entry and its place. */
    public record Positioned(Position position, Entry entry) {}

    /** At most {@code limit} settled entries after {@code position}, in tail order. */
    public List<Positioned> after(Position position, int limit) {
        return jdbc.sql("""
                SELECT * FROM entry
                WHERE id >= :floor AND (era, xid, id) > (:era, :xid, :id)
                  AND (era < :now OR xid < pg_snapshot_xmin(pg_current_snapshot())::text::bigint)
                ORDER BY era, xid, id LIMIT :limit""")
                .param("floor", floor(position))
                .param("era", position.era())
                .param("xid", position.xid())
                .param("id", position.id())
                .param("now", era.number())
                .param("limit", limit)
                .query((row, number) -> new Positioned(
                        new Position(row.getInt("era"), row.getLong("xid"), row.getLong("id")),
                        facts.entry(row, number)))
                .list();
    }

    /** How many seconds old the oldest unread entry is; zero when everything is read. */
    public long lagSeconds(Position position, java.time.Instant now) {
        Optional<java.sql.Timestamp> oldest = jdbc.sql("""
                SELECT recorded_at FROM entry
                WHERE id >= :floor AND (era, xid, id) > (:era, :xid, :id) ORDER BY era, xid, id LIMIT 1""")
                .param("floor", floor(position))
                .param("era", position.era())
                .param("xid", position.xid())
                .param("id", position.id())
                .query(java.sql.Timestamp.class)
                .optional();
        return oldest.map(time ->
                        Math.max(0, Duration.between(time.toInstant(), now).toSeconds()))
                .orElse(0L);
    }

    private static long floor(Position position) {
        return position.id() == 0 ? 0 : Ids.lowest(Ids.timeOf(position.id()).minus(SLACK));
    }
}
