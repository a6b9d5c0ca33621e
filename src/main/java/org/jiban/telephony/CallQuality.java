package org.jiban.telephony;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jiban.kernel.City;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How well calls are answered (接通情况), from quarter-hour counters that follow the journal. GB/T 33358: answered within 15
 * seconds; at least 95 % connected in any 24 hours.
 */
@Component
public class CallQuality {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final City city;

    CallQuality(JdbcClient jdbc, Clock clock, City city) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.city = city;
    }

    /** Since midnight in the city. */
    public Answering today() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), city.zone());
        return since(today.atStartOfDay(city.zone()).toInstant());
    }

    /** The last 24 hours, to the quarter of an hour. */
    public Answering lastDay() {
        return since(clock.instant().minus(Duration.ofHours(24)));
    }

    private Answering since(Instant from) {
        return jdbc.sql("""
                SELECT coalesce(sum(answered), 0) AS answered, coalesce(sum(in_time), 0) AS in_time,
                    coalesce(sum(abandoned), 0) AS abandoned, coalesce(sum(wait_ms), 0) AS wait_ms,
                    coalesce(sum(talk_ms), 0) AS talk_ms
                FROM call_quarter WHERE start >= :from""")
                .param("from", Timestamp.from(from))
                .query((row, number) -> new Answering(
                        row.getLong("answered"),
                        row.getLong("in_time"),
                        row.getLong("abandoned"),
                        row.getLong("wait_ms"),
                        row.getLong("talk_ms")))
                .single();
    }
}
