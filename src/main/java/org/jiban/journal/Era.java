package org.jiban.journal;

import java.sql.Timestamp;
import java.time.Clock;
import org.jiban.kernel.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Era (纪元): transaction numbers only compare within one cluster. When the tables wake up in another (after a restore), a
 * new era opens, and entries of closed eras are always readable.
 */
@Component
public class Era {
    private final int number;

    Era(JdbcClient jdbc, Transactions transactions, Clock clock) {
        this.number = transactions.inOne(() -> current(jdbc, clock));
    }

    /** The era that entries written now belong to. */
    public int number() {
        return number;
    }

    private static int current(JdbcClient jdbc, Clock clock) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('jiban.era'))").query().listOfRows();
        String cluster = jdbc.sql("SELECT system_identifier::text FROM pg_control_system()")
                .query(String.class)
                .single();
        var last = jdbc.sql(
                        "SELECT number FROM era WHERE number = (SELECT max(number) FROM era) AND cluster = :cluster")
                .param("cluster", cluster)
                .query(Integer.class)
                .optional();
        return last.orElseGet(() -> open(jdbc, clock, cluster));
    }

    private static int open(JdbcClient jdbc, Clock clock, String cluster) {
        return jdbc.sql("""
                INSERT INTO era (number, cluster, opened_at)
                VALUES ((SELECT coalesce(max(number), 0) + 1 FROM era), :cluster, :now) RETURNING number""")
                .param("cluster", cluster)
                .param("now", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
    }
}
