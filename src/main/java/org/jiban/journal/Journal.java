package org.jiban.journal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Ids;
import org.jiban.kernel.Insert;
import org.jiban.kernel.Inserts;
import org.jiban.kernel.Partitions;
import org.jiban.kernel.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The door of the journal: write what happened, read what happened to a subject. */
@Component
public class Journal {
    private static final Insert ENTRY =
            new Insert("""
            INSERT INTO entry (id, era, xid, happened_at, recorded_at, subject_kind, subject_id, act, version, actor,
                unit, facts)""", "(?, ?, pg_current_xact_id()::text::bigint, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)");

    private final Inserts inserts;
    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;
    private final Era era;
    private final FactWriter facts;

    /** @param partitions made before anything can be entered, also while the application starts */
    Journal(Inserts inserts, JdbcClient jdbc, Ids ids, Clock clock, Era era, FactWriter facts, Partitions partitions) {
        this.inserts = inserts;
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
        this.era = era;
        this.facts = facts;
    }

    /** Enters one act that happens now. */
    public void write(Subject subject, Actor actor, Fact fact) {
        write(List.of(new Happening(subject, actor, clock.instant(), fact)));
    }

    /** Enters acts in their order. */
    public void write(Happening... happenings) {
        write(Arrays.asList(happenings));
    }

    /**
     * Enters acts in their order, in one round trip, in the running transaction.
     *
     * @throws IllegalStateException without a transaction: there is no entry without its change
     * @throws IllegalArgumentException when a fact holds words instead of codes
     */
    public void write(List<Happening> happenings) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An entry is written in the transaction of its change");
        }
        Instant now = clock.instant();
        inserts.add(ENTRY, happenings.stream().map(each -> row(each, now)).toList());
    }

    private @Nullable Object[] row(Happening happening, Instant now) {
        Fact fact = happening.fact();
        return new Object[] {
            ids.next(),
            era.number(),
            Timestamp.from(happening.happenedAt()),
            Timestamp.from(now),
            happening.subject().kind(),
            happening.subject().id(),
            fact.act(),
            fact.version(),
            happening.actor().code(),
            happening.actor().unit(),
            facts.json(fact)
        };
    }

    /** The last {@code limit} entries about a subject, newest first; reads the partitions since the subject was made. */
    public List<Entry> history(Subject subject, int limit) {
        return jdbc.sql("""
                SELECT * FROM entry
                WHERE subject_kind = :kind AND subject_id = :id AND id >= :since
                ORDER BY id DESC LIMIT :limit""")
                .param("kind", subject.kind())
                .param("id", subject.id())
                .param("since", Ids.lowest(Ids.timeOf(subject.id()).minusSeconds(1)))
                .param("limit", limit)
                .query(facts::entry)
                .list();
    }
}
