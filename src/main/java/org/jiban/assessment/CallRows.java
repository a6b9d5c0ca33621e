package org.jiban.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiban.kernel.City;
import org.jiban.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The calls behind the numbers of how well calls are answered (话务明细); without the caller. */
@Component
public class CallRows {
    private static final long QUARTER_SECONDS = 900;
    private static final Duration SLACK = Duration.ofDays(1);
    private static final String MATCHING = """
            FROM call_record c WHERE c.id >= :least AND c.direction = 'IN' AND c.offered_at >= :from AND (%s)""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final City city;

    CallRows(JdbcClient jdbc, Clock clock, City city) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.city = city;
    }

    /** Which calls. */
    public enum Which {
        WAITING("EXISTS (SELECT FROM call_live l WHERE l.call_id = c.id AND l.answered_at IS NULL)"),
        TALKING("EXISTS (SELECT FROM call_live l WHERE l.call_id = c.id AND l.answered_at IS NOT NULL)"),
        OFFERED("coalesce(c.answered_at, c.abandoned_at) IS NOT NULL"),
        ANSWERED("c.answered_at IS NOT NULL"),
        IN_TIME("c.answered_at < c.offered_at + interval '15.001 seconds'"),
        LATE("c.answered_at >= c.offered_at + interval '15.001 seconds'"),
        ABANDONED("c.answered_at IS NULL AND c.abandoned_at IS NOT NULL");

        private final String condition;

        Which(String condition) {
            this.condition = condition;
        }
    }

    /** Since when: midnight in the city, or 24 hours to the quarter, as the figures are counted. */
    public enum Since {
        TODAY,
        LAST_DAY
    }

    /**
     * One call.
     *
     * @param waited until it was answered or given up, or until now
     * @param talked null for one that was given up or still runs
     */
    public record Row(
            long id,
            String line,
            Instant offeredAt,
            boolean answered,
            boolean abandoned,
            Duration waited,
            @Nullable Duration talked) {}

    public int count(Which which, Since since) {
        Instant from = from(since);
        return jdbc.sql("SELECT count(*)::int " + MATCHING.formatted(which.condition))
                .param("from", Timestamp.from(from))
                .param("least", Ids.lowest(from.minus(SLACK)))
                .query(Integer.class)
                .single();
    }

    /**
     * A part of them, newest first.
     *
     * @param before id of the last call of the part before, or null
     */
    public List<Row> rows(Which which, Since since, @Nullable Long before, int limit) {
        Instant from = from(since);
        return jdbc.sql("SELECT c.* " + MATCHING.formatted(which.condition)
                        + " AND (:before::bigint IS NULL OR c.id < :before) ORDER BY c.id DESC LIMIT :limit")
                .param("from", Timestamp.from(from))
                .param("least", Ids.lowest(from.minus(SLACK)))
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> row(row, clock.instant()))
                .list();
    }

    private Instant from(Since since) {
        Instant now = clock.instant();
        return switch (since) {
            case TODAY ->
                LocalDate.ofInstant(now, city.zone()).atStartOfDay(city.zone()).toInstant();
            case LAST_DAY -> nextQuarter(now.minus(Duration.ofHours(24)));
        };
    }

    private static Instant nextQuarter(Instant from) {
        long quarters = Math.floorDiv(from.getEpochSecond(), QUARTER_SECONDS);
        Instant begun = Instant.ofEpochSecond(quarters * QUARTER_SECONDS);
        return begun.equals(from) ? from : begun.plusSeconds(QUARTER_SECONDS);
    }

    private static Row row(ResultSet row, Instant now) throws SQLException {
        Instant offered = row.getTimestamp("offered_at").toInstant();
        Timestamp answered = row.getTimestamp("answered_at");
        Timestamp abandoned = row.getTimestamp("abandoned_at");
        Timestamp ended = row.getTimestamp("ended_at");
        Timestamp picked = answered == null ? abandoned : answered;
        Instant until = picked == null ? now : picked.toInstant();
        return new Row(
                row.getLong("id"),
                row.getString("line"),
                offered,
                answered != null,
                abandoned != null,
                Duration.between(offered, until),
                answered == null || ended == null ? null : Duration.between(answered.toInstant(), ended.toInstant()));
    }
}
