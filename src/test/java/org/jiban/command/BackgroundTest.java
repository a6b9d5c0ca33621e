package org.jiban.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jiban.kernel.Actor;
import org.jiban.kernel.City;
import org.jiban.kernel.Role;
import org.jiban.people.People;
import org.jiban.platform.Home;
import org.jiban.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process that serves works in the background without anybody telling it to. */
class BackgroundTest {
    private static final int ROUNDS = 300;
    private static final Actor MAKER = Actor.system("test");

    /** A folder of its own: seals are exported there, and other tests compare theirs with those of their own folder. */
    @Test
    void aServingProcessReadsItsJournalByItself(@TempDir Path folder) {
        City city = City.read(Path.of("packs"), "beijing");
        try (var home = Home.at(folder.resolve("home"));
                var serving = Running.web(
                        home,
                        TestDatabase.fresh(),
                        city,
                        Clock.systemUTC(),
                        Map.<String, Object>of("server.port", 0))) {
            serving.getBean(People.class)
                    .create("background", "correct horse battery", Set.of(Role.AGENT), null, "试一试", MAKER);
            assertThat(sealed(serving)).as("sealed within half a minute").isTrue();
        }
    }

    private static boolean sealed(ApplicationContext serving) {
        for (int round = 0; round < ROUNDS; round++) {
            if (seals(serving) > 0) {
                return true;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return false;
    }

    private static long seals(ApplicationContext serving) {
        return serving.getBean(JdbcClient.class)
                .sql("SELECT count(*) FROM seal")
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
