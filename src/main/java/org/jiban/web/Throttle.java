package org.jiban.web;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts tries in a window that all processes share (限流), to slow down guessing. What is counted is the caller's
 * choice: failures for one name from one address slow the guesser and not the owner of the name.
 */
@Component
public class Throttle {
    private final JdbcClient jdbc;
    private final Clock clock;

    Throttle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts one try and returns how many there were in the running window, this one included. */
    public int count(String what, Duration window) {
        Instant now = clock.instant();
        return jdbc.sql("""
                INSERT INTO throttle AS t (key, tries, window_start) VALUES (:key, 1, :now)
                ON CONFLICT (key) DO UPDATE SET
                  tries = CASE WHEN t.window_start > :since THEN t.tries + 1 ELSE 1 END,
                  window_start = CASE WHEN t.window_start > :since THEN t.window_start ELSE :now END
                RETURNING tries""")
                .param("key", Secrets.hash(what))
                .param("now", Timestamp.from(now))
                .param("since", Timestamp.from(now.minus(window)))
                .query(Integer.class)
                .single();
    }

    /** Refuses with 429 and {@code too-many-tries} when {@code most} tries have been counted in the window. */
    public void require(String what, int most, Duration window) {
        Instant now = clock.instant();
        jdbc.sql("SELECT window_start FROM throttle WHERE key = :key AND tries >= :most AND window_start > :since")
                .param("key", Secrets.hash(what))
                .param("most", most)
                .param("since", Timestamp.from(now.minus(window)))
                .query(Timestamp.class)
                .optional()
                .ifPresent(
                        start -> refuse(Duration.between(now, start.toInstant().plus(window))));
    }

    private static void refuse(Duration left) {
        throw new TryLater(
                429, "too-many-tries", left, Math.max(1, left.plusSeconds(59).toMinutes()));
    }

    /** Counts one try and refuses it, as {@link #require}, when it is one too many. */
    public void take(String what, int most, Duration window) {
        require(what, most, window);
        count(what, window);
    }

    /** Forgets the tries, after a success. */
    public void forget(String what) {
        jdbc.sql("DELETE FROM throttle WHERE key = :key")
                .param("key", Secrets.hash(what))
                .update();
    }

    int purge(Duration longestWindow) {
        return jdbc.sql("DELETE FROM throttle WHERE window_start < :since")
                .param("since", Timestamp.from(clock.instant().minus(longestWindow)))
                .update();
    }
}
