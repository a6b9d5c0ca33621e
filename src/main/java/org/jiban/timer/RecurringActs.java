package org.jiban.timer;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plants every recurring act at start, unless it already waits; the sweeper sets it again each time. */
@Component
public class RecurringActs {
    private final JdbcClient jdbc;
    private final Clock clock;

    RecurringActs(JdbcClient jdbc, Clock clock, List<RecurringAct> acts) {
        this.jdbc = jdbc;
        this.clock = clock;
        acts.forEach(this::plant);
    }

    private void plant(RecurringAct act) {
        jdbc.sql("""
                INSERT INTO clock (subject_kind, subject_id, kind, next_at, tries) VALUES ('recurring', 0, :kind, :at, 0)
                ON CONFLICT (subject_kind, subject_id, kind) DO NOTHING""")
                .param("kind", act.kind())
                .param("at", Timestamp.from(act.next(clock.instant())))
                .update();
    }
}
