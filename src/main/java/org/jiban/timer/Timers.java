package org.jiban.timer;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jiban.kernel.Insert;
import org.jiban.kernel.Inserts;
import org.jiban.kernel.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door of the timers: set, move and cancel, in the caller's transaction. */
@Component
public class Timers {
    private static final Insert CLOCK = new Insert(
            "INSERT INTO clock (subject_kind, subject_id, kind, next_at, tries)",
            "(?, ?, ?, ?, 0)",
            "ON CONFLICT (subject_kind, subject_id, kind) DO UPDATE SET next_at = excluded.next_at, tries = 0");

    private final Inserts inserts;
    private final JdbcClient jdbc;

    Timers(Inserts inserts, JdbcClient jdbc) {
        this.inserts = inserts;
        this.jdbc = jdbc;
    }

    /** Sets a timer; a running one of the same kind is moved. */
    public void set(Subject subject, String kind, Instant at) {
        setAll(List.of(new Timer(subject, kind, at)));
    }

    /** Sets several timers in one round trip; no (subject, kind) twice. */
    public void setAll(List<Timer> timers) {
        inserts.add(CLOCK, timers.stream().map(Timers::row).toList());
    }

    private static @Nullable Object[] row(Timer each) {
        return new Object[] {each.subject().kind(), each.subject().id(), each.kind(), Timestamp.from(each.at())};
    }

    /** Stops timers of these kinds; those that do not run are no matter. */
    public void cancel(Subject subject, String... kinds) {
        jdbc.sql("DELETE FROM clock WHERE subject_kind = :subjectKind AND subject_id = :id AND kind IN (:kinds)")
                .param("subjectKind", subject.kind())
                .param("id", subject.id())
                .param("kinds", Arrays.asList(kinds))
                .update();
    }

    /** Stops every timer about the subject. */
    public void cancelAll(Subject subject) {
        jdbc.sql("DELETE FROM clock WHERE subject_kind = :subjectKind AND subject_id = :id")
                .param("subjectKind", subject.kind())
                .param("id", subject.id())
                .update();
    }

    /** The timers that run about the subject, soonest first. */
    public List<Timer> of(Subject subject) {
        return jdbc.sql("""
                SELECT kind, next_at FROM clock
                WHERE subject_kind = :subjectKind AND subject_id = :id ORDER BY next_at""")
                .param("subjectKind", subject.kind())
                .param("id", subject.id())
                .query((row, number) -> new Timer(
                        subject,
                        row.getString("kind"),
                        row.getTimestamp("next_at").toInstant()))
                .list();
    }
}
