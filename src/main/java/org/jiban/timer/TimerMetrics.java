package org.jiban.timer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gauges of the timers: how many are overdue, how many were given up. */
@Component
class TimerMetrics implements MeterBinder {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Sweeper sweeper;

    TimerMetrics(JdbcClient jdbc, Clock clock, Sweeper sweeper) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.sweeper = sweeper;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("jiban.timers.overdue", this::overdue)
                .description("Timers whose moment has passed and that still wait")
                .register(registry);
        Gauge.builder("jiban.timers.dead", () -> sweeper.deadLetters().size())
                .description("Timers whose act failed three times")
                .register(registry);
    }

    private long overdue() {
        return jdbc.sql("SELECT count(*) FROM clock WHERE next_at < :now AND tries < :tries")
                .param("now", Timestamp.from(clock.instant()))
                .param("tries", Sweeper.TRIES)
                .query(Long.class)
                .single();
    }
}
