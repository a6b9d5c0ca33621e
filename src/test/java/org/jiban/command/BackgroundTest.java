package org.jiban.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Role;
import org.jiban.people.People;
import org.jiban.support.TestApplication;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process that serves works in the background without anybody telling it to. */
class BackgroundTest {
    private static final int ROUNDS = 300;
    private static final Actor MAKER = Actor.system("test");

    @Test
    void aServingProcessReadsItsJournalByItself() {
        try (TestApplication serving = TestApplication.fresh(Map.of("jiban.background", "true"))) {
            serving.bean(People.class)
                    .create("background", "correct horse battery", Set.of(Role.AGENT), null, "试一试", MAKER);
            assertThat(sealed(serving)).as("sealed within half a minute").isTrue();
        }
    }

    private static boolean sealed(TestApplication serving) {
        for (int round = 0; round < ROUNDS; round++) {
            if (seals(serving) > 0) {
                return true;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return false;
    }

    private static long seals(TestApplication serving) {
        return serving.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM seal")
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
