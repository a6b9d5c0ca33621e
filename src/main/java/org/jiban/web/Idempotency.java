package org.jiban.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jiban.kernel.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is sent twice happens once (幂等). The key is inserted before the act and its answer stored after it, in the act's
 * own transaction: two statements. The database makes a second equal key wait for the first. What was answered may hold
 * what is shown only once, so it is stored sealed.
 */
@Component
public class Idempotency {
    /** How long a key is remembered. */
    static final Duration KEPT = Duration.ofHours(72);

    /** How long an equal key, or anything else of the act that another transaction holds, is waited for. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final String LOCK_NOT_GOT = "55P03";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final AnswerSeal seal;
    private final Clock clock;

    Idempotency(JdbcTemplate template, JdbcClient jdbc, Transactions transactions, AnswerSeal seal, Clock clock) {
        this.template = template;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.seal = seal;
        this.clock = clock;
    }

    /**
     * An answer as it was sent.
     *
     * @param contentType null without a body
     * @param location where a redirect leads; null for none
     */
    public record Answer(
            int status,
            @Nullable String contentType,
            @Nullable String location,
            byte[] body) {
        /** Whether the act failed, so that nothing of it is kept, the key neither. */
        public boolean failed() {
            return status >= 400;
        }
    }

    /** An answer, and whether it is the stored one of an earlier call. */
    public record Outcome(Answer answer, boolean replayed) {}

    /**
     * Performs an act, unless this actor already did with this key. An answer of 400 and more, and an exception, roll
     * everything back.
     *
     * @param actor code of the actor; keys of different actors never meet
     * @param requestHash hash of what was asked
     * @param strict whether the same key with another request is refused ({@code idempotency-key-reused}, 422) or gets
     *     the stored answer
     * @throws TryLater {@code idempotency-in-flight} (409) when the first call is still running after five seconds
     */
    public Outcome once(String actor, String key, byte[] requestHash, boolean strict, Supplier<Answer> act) {
        try {
            return transactions.inOne(() -> {
                if (!claim(actor, key, requestHash)) {
                    return new Outcome(stored(actor, key, requestHash, strict), true);
                }
                Answer answer = act.get();
                if (answer.failed()) {
                    throw new Undone(answer);
                }
                store(actor, key, answer);
                return new Outcome(answer, false);
            });
        } catch (Undone undone) {
            return new Outcome(undone.answer, false);
        }
    }

    /** Carries the answer of a failed act out of its transaction, which it rolls back. */
    private static final class Undone extends RuntimeException {
        private final transient Answer answer;

        Undone(Answer answer) {
            super(null, null, false, false);
            this.answer = answer;
        }
    }

    private boolean claim(String actor, String key, byte[] requestHash) {
        try {
            return template.update(
                            """
                            INSERT INTO idempotency_key (actor, key, request_hash, created_at)
                            SELECT ?, ?, ?, ? FROM set_config('lock_timeout', ?, true)
                            ON CONFLICT DO NOTHING""", actor, key, requestHash, Timestamp.from(clock.instant()), PATIENCE.toMillis() + "ms")
                    == 1;
        } catch (DataAccessException e) {
            throw stillHeld(e) ? new TryLater(409, "idempotency-in-flight", PATIENCE) : e;
        }
    }

    private static boolean stillHeld(DataAccessException problem) {
        return problem.getCause() instanceof SQLException cause && LOCK_NOT_GOT.equals(cause.getSQLState());
    }

    private Answer stored(String actor, String key, byte[] requestHash, boolean strict) {
        Stored found = jdbc.sql("SELECT * FROM idempotency_key WHERE actor = :actor AND key = :key")
                .param("actor", actor)
                .param("key", key)
                .query((row, number) -> read(row, actor, key))
                .single();
        if (strict && !Arrays.equals(found.requestHash(), requestHash)) {
            throw new KeyReused();
        }
        return found.answer();
    }

    private record Stored(byte[] requestHash, Answer answer) {}

    private Stored read(ResultSet row, String actor, String key) throws SQLException {
        byte[] sealed = row.getBytes("sealed_body");
        return new Stored(
                row.getBytes("request_hash"),
                new Answer(
                        row.getInt("status"),
                        row.getString("content_type"),
                        row.getString("location"),
                        sealed == null ? new byte[0] : seal.open(actor, key, sealed)));
    }

    private void store(String actor, String key, Answer answer) {
        jdbc.sql("""
                UPDATE idempotency_key SET status = :status, content_type = :type, location = :location,
                    sealed_body = :body
                WHERE actor = :actor AND key = :key""")
                .param("status", answer.status())
                .param("type", answer.contentType())
                .param("location", answer.location())
                .param("body", seal.seal(actor, key, answer.body()))
                .param("actor", actor)
                .param("key", key)
                .update();
    }

    int purge() {
        return jdbc.sql("DELETE FROM idempotency_key WHERE created_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
