package org.jiban.journal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gauges of the journal: how far each consumer is behind, what was buried, how long the oldest write has lasted. */
@Component
class JournalMetrics implements MeterBinder {
    private final JournalReader reader;
    private final JdbcClient jdbc;
    private final JdbcClient owner;

    JournalMetrics(JournalReader reader, JdbcClient jdbc, @Qualifier("ownerDataSource") DataSource ownerDataSource) {
        this.reader = reader;
        this.jdbc = jdbc;
        this.owner = JdbcClient.create(ownerDataSource);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String consumer : reader.consumers()) {
            Gauge.builder("jiban.consumer.lag", () -> reader.lag(consumer))
                    .description("Age of the oldest entry the consumer has not read")
                    .baseUnit("seconds")
                    .tag("consumer", consumer)
                    .register(registry);
        }
        Gauge.builder("jiban.dead.letters", this::deadLetters)
                .description("Entries that a consumer could not take")
                .register(registry);
        Gauge.builder("jiban.oldest.write.transaction", this::oldestWrite)
                .description("Age of the oldest transaction that has written")
                .baseUnit("seconds")
                .register(registry);
    }

    private long deadLetters() {
        return jdbc.sql("SELECT count(*) FROM dead_letter").query(Long.class).single();
    }

    /** The owner sees every session's transaction. */
    private double oldestWrite() {
        return owner.sql("""
                SELECT coalesce(max(extract(epoch FROM clock_timestamp() - xact_start)), 0)
                FROM pg_stat_activity WHERE backend_xid IS NOT NULL AND datname = current_database()""").query(Double.class).single();
    }
}
