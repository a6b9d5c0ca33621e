package org.jiban.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import org.jiban.support.TestApplication;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Simulated callers go on in the present, and stop when they are told to. */
class TrafficTest {
    @Test
    void callersCallAndStopWhenTheyAreTold() throws InterruptedException {
        try (TestApplication application = TestApplication.fresh(Map.of())) {
            application.clock().follow();
            Traffic traffic = application.bean(Traffic.class);
            assertThat(traffic.start(4)).isTrue();
            long deadline = System.nanoTime() + 15_000_000_000L;
            while (calls(application) == 0 && System.nanoTime() < deadline) {
                Thread.sleep(200);
            }
            traffic.close();
            long calls = calls(application);
            assertThat(calls).isPositive();
            Thread.sleep(1200);
            assertThat(calls(application)).isEqualTo(calls);
        }
    }

    @Test
    void whatPeopleWorkBesideIsLeftToThemInPart() {
        try (TestApplication application = TestApplication.fresh(Map.of())) {
            Doors doors = application.bean(Doors.class);
            Town town = new Town(doors, application.bean(Clock.class), 1, Cast.of(doors.people()));
            assertThat(left(town)).isZero();
            town.besidePeople(Cast.beside(doors.people()));
            assertThat(left(town)).isBetween(100L, 400L);
        }
    }

    private static long left(Town town) {
        return java.util.stream.LongStream.range(0, 1000)
                .filter(order -> town.leaves(null, order))
                .count();
    }

    private static long calls(TestApplication application) {
        return application
                .bean(JdbcClient.class)
                .sql("SELECT count(*) FROM entry WHERE act IN ('call.offered', 'contact.received')")
                .query(Long.class)
                .single();
    }
}
