package org.jiban.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.jiban.assessment.RatesVerification;
import org.jiban.journal.AuditVerification;
import org.jiban.support.TestApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small life, lived through the doors: what it leaves behind is whole, proven and the same each time. */
class SimulatedLifeTest {
    private static final Instant PRESENT = TestApplication.MORNING.plus(Duration.ofDays(10));
    private static final int DAYS = 9;

    private static TestApplication application;

    @BeforeAll
    static void live() {
        application = lived(7, 260);
    }

    @AfterAll
    static void close() {
        application.close();
    }

    private static TestApplication lived(long seed, int contacts) {
        TestApplication fresh = TestApplication.fresh(Map.of());
        Clock present = Clock.fixed(PRESENT, ZoneOffset.UTC);
        SimulatedLife life = fresh.bean(SimulatedLife.class);
        long begin = System.nanoTime();
        assertThat(life.live(seed, present, (now, part) -> {}, DAYS, contacts)).isEqualTo(SimulatedLife.Outcome.LIVED);
        System.err.println("LIFE " + (System.nanoTime() - begin) / 1_000_000 + " ms, refused "
                + life.actors().orElseThrow().town.refusals());
        fresh.clock().set(PRESENT);
        return fresh;
    }

    private static Map<String, Long> counts(TestApplication where, String sql) {
        Map<String, Long> counts = new TreeMap<>();
        where.bean(JdbcClient.class)
                .sql(sql)
                .query((row, number) -> counts.put(row.getString(1), row.getLong(2)))
                .list();
        return counts;
    }

    @Test
    void itHolds() {
        System.err.println(counts(application, "SELECT stage, count(*) FROM work_order GROUP BY 1"));
        System.err.println(counts(application, "SELECT outcome, count(*) FROM contact GROUP BY 1"));
        System.err.println(counts(application, "SELECT act, count(*) FROM entry GROUP BY 1"));
        assertThat(application.bean(RatesVerification.class).verify(null).differences())
                .isEmpty();
        assertThat(application.bean(AuditVerification.class).verify().findings())
                .isEmpty();
    }
}
