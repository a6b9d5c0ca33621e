package org.jiban.kernel;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Leases (租约) that tell processes apart: who does a thing that only one may do. They end by time when a process dies. */
@Component
public class Leases {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final String holder = ManagementFactory.getRuntimeMXBean().getName() + "/"
            + UUID.randomUUID().toString().substring(0, 8);

    Leases(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.clock = Clock.systemUTC(); // leases are between processes: simulated time must not stretch them
    }

    /** Takes or renews the lease {@code name} for {@code length}; false while another process holds it. */
    public boolean hold(String name, Duration length) {
        Instant now = clock.instant();
        return jdbc.sql("""
                INSERT INTO lease (name, holder, until) VALUES (:name, :holder, :until)
                ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
                WHERE lease.holder = excluded.holder OR lease.until < :now""")
                        .param("name", name)
                        .param("holder", holder)
                        .param("until", java.sql.Timestamp.from(now.plus(length)))
                        .param("now", java.sql.Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Gives the lease back early. */
    public void release(String name) {
        jdbc.sql("DELETE FROM lease WHERE name = :name AND holder = :holder")
                .param("name", name)
                .param("holder", holder)
                .update();
    }

    String holder() {
        return holder;
    }
}
