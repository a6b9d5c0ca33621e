package org.jiban.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiban.intake.Outcome;
import org.jiban.kernel.Channel;
import org.jiban.kernel.City;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The contacts behind the numbers of the volume (受理明细), read from the contacts themselves. */
@Component
public class ReceivedRows {
    private static final String MATCHING = """
            FROM contact c WHERE c.id >= :begin AND c.id < :end AND NOT c.imported
              AND (:channel::text IS NULL OR c.channel = :channel)
              AND (:outcome::text IS NULL OR c.outcome = :outcome)
              AND (:district::text IS NULL OR coalesce(c.district, 'none') = :district)
              AND (:topic::text IS NULL OR coalesce(left(c.topic, 2), '00') = :topic)""";

    private final JdbcClient jdbc;
    private final City city;

    ReceivedRows(JdbcClient jdbc, City city) {
        this.jdbc = jdbc;
        this.city = city;
    }

    /** How many there are. */
    public int count(ReceivedFilter filter) {
        return jdbc.sql("SELECT count(*)::int " + MATCHING)
                .params(parameters(filter))
                .query(Integer.class)
                .single();
    }

    /**
     * A part of them, newest first.
     *
     * @param before id of the last contact of the part before, or null
     * @param limit 1..200
     */
    public List<ReceivedRow> rows(ReceivedFilter filter, @Nullable Long before, int limit) {
        Map<String, @Nullable Object> parameters = parameters(filter);
        parameters.put("before", before);
        parameters.put("limit", limit);
        return jdbc.sql("""
                SELECT r.*, array(SELECT o.number FROM work_order o WHERE o.contact_id = r.id ORDER BY o.id) AS orders
                FROM (SELECT c.* %s AND (:before::bigint IS NULL OR c.id < :before) ORDER BY c.id DESC LIMIT :limit) r
                ORDER BY r.id DESC""".formatted(MATCHING))
                .params(parameters)
                .query((row, number) -> row(row))
                .list();
    }

    private Map<String, @Nullable Object> parameters(ReceivedFilter filter) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("begin", Ids.lowest(filter.begin(city).toInstant()));
        parameters.put("end", Ids.lowest(filter.end(city).toInstant()));
        parameters.put(
                "channel", filter.channel() == null ? null : filter.channel().name());
        parameters.put(
                "outcome", filter.outcome() == null ? null : filter.outcome().name());
        parameters.put("district", filter.district());
        parameters.put("topic", filter.topic());
        return parameters;
    }

    private static ReceivedRow row(ResultSet row) throws SQLException {
        return new ReceivedRow(
                row.getLong("id"),
                row.getString("number"),
                row.getTimestamp("received_at").toInstant(),
                Channel.valueOf(row.getString("channel")),
                ContactType.valueOf(row.getString("type")),
                row.getString("topic"),
                row.getString("district"),
                row.getString("street"),
                Outcome.valueOf(row.getString("outcome")),
                List.of((String[]) row.getArray("orders").getArray()));
    }
}
