package org.jiban.callback;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jiban.kernel.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The queue of calls as staff look at it: one line for each requester. */
@Component
class CallbackQueue {
    private final JdbcClient jdbc;
    private final Clock clock;

    CallbackQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who may be called now comes first, soonest limit first. */
    List<WaitingPerson> people(int limit) {
        Instant now = clock.instant();
        return jdbc.sql("""
                SELECT d.requester_id, count(*) AS orders, min(d.urgency) AS urgency, max(d.tries) AS tries,
                    min(d.due_at) AS due_at, min(d.finish_by) AS finish_by, min(d.next_try_at) AS next_try_at,
                    min(d.appointed_at) AS appointed_at, max(c.claimed_by) AS claimed_by
                FROM callback_due d
                    LEFT JOIN callback_claim c ON c.requester_id = d.requester_id AND c.claimed_until > :now
                WHERE d.mode = 'PHONE'
                GROUP BY d.requester_id
                ORDER BY min(d.next_try_at) > :now, min(d.finish_by), d.requester_id LIMIT :limit""")
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query((row, number) -> new WaitingPerson(
                        row.getLong("requester_id"),
                        row.getInt("orders"),
                        Urgency.valueOf(row.getString("urgency")),
                        row.getInt("tries"),
                        row.getTimestamp("due_at").toInstant(),
                        row.getTimestamp("finish_by").toInstant(),
                        row.getTimestamp("next_try_at").toInstant(),
                        DueBook.instant(row.getTimestamp("appointed_at")),
                        row.getString("claimed_by")))
                .list();
    }

    CallbackCounts counts() {
        return jdbc.sql("""
                SELECT count(DISTINCT requester_id) FILTER (WHERE mode = 'PHONE' AND next_try_at <= :now) AS now,
                       count(DISTINCT requester_id) FILTER (WHERE mode = 'PHONE' AND next_try_at > :now) AS later,
                       count(DISTINCT requester_id) FILTER (WHERE mode = 'PHONE' AND (finish_by < :now
                           OR (first_try_by < :now AND last_try_at IS NULL AND step = 0))) AS late,
                       count(*) FILTER (WHERE mode <> 'PHONE') AS links
                FROM callback_due""")
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> new CallbackCounts(
                        row.getInt("now"), row.getInt("later"), row.getInt("late"), row.getInt("links")))
                .single();
    }
}
