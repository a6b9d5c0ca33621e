package org.jiban.timer;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiban.kernel.Background;
import org.jiban.kernel.OutOfOrder;
import org.jiban.kernel.Subject;
import org.jiban.kernel.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes due timers one by one and performs their acts; however many processes sweep, each act happens once. */
@Component
public class Sweeper implements Background {
    static final int TRIES = 3;
    private static final Duration RETRY = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);

    private final JdbcClient jdbc;
    private final Timers timers;
    private final Transactions transactions;
    private final Clock clock;
    private final ObjectProvider<TimedAct> acts;
    private volatile Map<String, TimedAct> byKind = Map.of();

    Sweeper(JdbcClient jdbc, Timers timers, Transactions transactions, Clock clock, ObjectProvider<TimedAct> acts) {
        this.jdbc = jdbc;
        this.timers = timers;
        this.transactions = transactions;
        this.clock = clock;
        this.acts = acts;
    }

    private record Due(Subject subject, String kind, Instant at, int tries) {}

    @Override
    public String name() {
        return "sweeper";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(1);
    }

    @Override
    public boolean round() {
        return sweep(clock.instant(), 100) == 100;
    }

    /** Performs everything that is due at the clock's time, including what that makes due; returns how many acts. */
    public int sweepAll() {
        int performed = 0;
        int round;
        do {
            round = sweep(clock.instant(), 500);
            performed += round;
        } while (round > 0);
        return performed;
    }

    /** The next moment at which a timer runs out, if any runs. */
    public Optional<Instant> nextDue() {
        return jdbc.sql("SELECT next_at FROM clock WHERE tries < :tries ORDER BY next_at LIMIT 1")
                .param("tries", TRIES)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    private int sweep(Instant now, int most) {
        int performed = 0;
        while (performed < most && performNext(now)) {
            performed++;
        }
        return performed;
    }

    private boolean performNext(Instant now) {
        Due[] taken = new Due[1];
        try {
            return transactions.inOne(() -> {
                Optional<Due> next = take(now);
                next.ifPresent(due -> {
                    taken[0] = due;
                    perform(due);
                });
                return next.isPresent();
            });
        } catch (RuntimeException problem) {
            if (taken[0] == null) {
                throw problem;
            }
            transactions.inOne(() -> postpone(taken[0], now, problem));
            return true;
        }
    }

    private void perform(Due due) {
        TimedAct act = act(due.kind());
        act.due(due.subject(), due.at());
        if (act instanceof RecurringAct recurring) {
            timers.set(due.subject(), due.kind(), recurring.next(clock.instant()));
        }
    }

    private Optional<Due> take(Instant now) {
        return jdbc.sql("""
                DELETE FROM clock WHERE (subject_kind, subject_id, kind) =
                    (SELECT subject_kind, subject_id, kind FROM clock
                     WHERE next_at <= :now AND tries < :tries
                     ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING subject_kind, subject_id, kind, next_at, tries""")
                .param("now", Timestamp.from(now))
                .param("tries", TRIES)
                .query((row, number) -> new Due(
                        new Subject(row.getString("subject_kind"), row.getLong("subject_id")),
                        row.getString("kind"),
                        row.getTimestamp("next_at").toInstant(),
                        row.getInt("tries")))
                .optional();
    }

    /** A timer whose act fails waits a little; the third failure makes it a dead letter that blocks nothing. */
    private void postpone(Due due, Instant now, RuntimeException problem) {
        if (problem instanceof OutOfOrder) {
            LOG.info("Timed act {} about {} met another act and waits", due.kind(), due.subject());
        } else {
            LOG.error("Timed act {} about {} failed (try {})", due.kind(), due.subject(), due.tries() + 1, problem);
        }
        jdbc.sql("""
                UPDATE clock SET next_at = :again, tries = tries + 1, problem = :problem
                WHERE subject_kind = :subjectKind AND subject_id = :id AND kind = :kind""")
                .param("again", Timestamp.from(now.plus(RETRY)))
                .param("problem", problem.getClass().getSimpleName())
                .param("subjectKind", due.subject().kind())
                .param("id", due.subject().id())
                .param("kind", due.kind())
                .update();
    }

    private TimedAct act(String kind) {
        if (byKind.isEmpty()) {
            byKind = acts.stream().collect(Collectors.toMap(TimedAct::kind, Function.identity()));
        }
        TimedAct act = byKind.get(kind);
        if (act == null) {
            throw new IllegalStateException("No timed act of kind " + kind);
        }
        return act;
    }

    /** Timers that failed three times: kind and subject, for people to look at. */
    public List<String> deadLetters() {
        return jdbc.sql(
                        "SELECT kind || ' ' || subject_kind || ' ' || subject_id || ' ' || coalesce(problem, '') FROM clock WHERE tries >= :tries")
                .param("tries", TRIES)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
