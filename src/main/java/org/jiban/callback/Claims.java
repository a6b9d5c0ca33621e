package org.jiban.callback;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jiban.kernel.Actor;
import org.jiban.kernel.OutOfOrder;
import org.jiban.kernel.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is calling whom: a requester is taken by one member of staff at a time, for a while, with all their orders. */
@Component
class Claims {
    private static final Duration HELD = Duration.ofMinutes(20);
    private static final int TURNS = 5;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    Claims(JdbcClient jdbc, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Takes the next requester who may be called now; empty when there is none. */
    Optional<Long> next(Actor who) {
        for (int turn = 0; turn < TURNS; turn++) {
            Optional<Long> free = transactions.inOne(() -> nextFree(who));
            if (free.isEmpty() || take(free.get(), who)) {
                return free;
            }
        }
        return Optional.empty();
    }

    /** Whom I hold already comes first, then appointments that are due, then urgency and limit. */
    private Optional<Long> nextFree(Actor who) {
        return jdbc.sql("""
                SELECT d.requester_id FROM callback_due d
                    LEFT JOIN callback_claim c ON c.requester_id = d.requester_id AND c.claimed_until > :now
                WHERE d.mode = 'PHONE' AND d.next_try_at <= :now
                  AND (c.claimed_by IS NULL OR c.claimed_by = :who)
                ORDER BY c.claimed_by IS NULL, d.appointed_at IS NULL, d.urgency, d.finish_by, d.order_id
                LIMIT 1 FOR UPDATE OF d SKIP LOCKED""")
                .param("now", Timestamp.from(clock.instant()))
                .param("who", who.code())
                .query((row, number) -> row.getLong(1))
                .optional();
    }

    /** Takes a requester, or keeps the one held for longer; refuses when a colleague has them. */
    void require(long requester, Actor who) {
        if (!take(requester, who)) {
            throw new OutOfOrder("callback-claimed");
        }
    }

    private boolean take(long requester, Actor who) {
        Instant now = clock.instant();
        return jdbc.sql("""
                INSERT INTO callback_claim (requester_id, claimed_by, claimed_until) VALUES (:requester, :who, :until)
                ON CONFLICT (requester_id) DO UPDATE
                    SET claimed_by = excluded.claimed_by, claimed_until = excluded.claimed_until
                    WHERE callback_claim.claimed_until <= :now OR callback_claim.claimed_by = excluded.claimed_by""")
                        .param("requester", requester)
                        .param("who", who.code())
                        .param("until", Timestamp.from(now.plus(HELD)))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Whether somebody else is calling this requester now. */
    boolean takenByAnother(long requester, Actor who) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT 1 FROM callback_claim
                WHERE requester_id = :requester AND claimed_by <> :who AND claimed_until > :now)""")
                .param("requester", requester)
                .param("who", who.code())
                .param("now", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    void release(long requester, Actor who) {
        jdbc.sql("DELETE FROM callback_claim WHERE requester_id = :requester AND claimed_by = :who")
                .param("requester", requester)
                .param("who", who.code())
                .update();
    }
}
