package org.jiban.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiban.kernel.Ids;
import org.jiban.web.Accounts;
import org.jiban.web.Secrets;
import org.jiban.web.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions in the database, so that any process knows them and an ended one is ended everywhere. */
@Component
class Sessions implements Accounts {
    /** Without a request for this long a session is over. */
    static final Duration IDLE = Duration.ofMinutes(30);

    /** However busy, a session ends after one shift. */
    static final Duration LONGEST = Duration.ofHours(12);

    /** The last request is written down only when the one before is this old. */
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    Sessions(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** Begins a session and returns its id and secret. */
    Started start(long account, String address, String agent) {
        String secret = Secrets.fresh();
        long id = ids.next();
        jdbc.sql("""
                INSERT INTO account_session (id, secret_hash, account_id, started_at, last_seen_at, address, agent)
                VALUES (:id, :hash, :account, :now, :now, :address, :agent)""")
                .param("id", id)
                .param("hash", Secrets.hash(secret))
                .param("account", account)
                .param("now", Timestamp.from(clock.instant()))
                .param("address", address)
                .param("agent", agent)
                .update();
        return new Started(id, secret);
    }

    record Started(long id, String secret) {}

    @Override
    public Optional<SignedIn> bySession(String secret) {
        Instant now = clock.instant();
        var found = jdbc.sql("""
                SELECT a.*, s.id AS session_id, s.last_seen_at
                FROM account_session s JOIN account a ON a.id = s.account_id
                WHERE s.secret_hash = :hash AND a.disabled_at IS NULL
                  AND s.last_seen_at > :idleSince AND s.started_at > :oldest""")
                .param("hash", Secrets.hash(secret))
                .param("idleSince", Timestamp.from(now.minus(IDLE)))
                .param("oldest", Timestamp.from(now.minus(LONGEST)))
                .query((row, number) -> new Seen(
                        signedIn(row),
                        row.getLong("session_id"),
                        row.getTimestamp("last_seen_at").toInstant()))
                .optional();
        found.filter(seen -> seen.last().isBefore(now.minus(GRAIN))).ifPresent(seen -> touch(seen.session(), now));
        return found.map(Seen::who);
    }

    private record Seen(SignedIn who, long session, Instant last) {}

    private void touch(long session, Instant now) {
        jdbc.sql("UPDATE account_session SET last_seen_at = :now WHERE id = :id")
                .param("now", Timestamp.from(now))
                .param("id", session)
                .update();
    }

    @Override
    public Optional<SignedIn> byToken(String secret) {
        return jdbc.sql("""
                SELECT a.* FROM access_token t JOIN account a ON a.id = t.account_id
                WHERE t.secret_hash = :hash AND t.revoked_at IS NULL AND a.disabled_at IS NULL
                  AND (t.expires_at IS NULL OR t.expires_at > :now)""")
                .param("hash", Secrets.hash(secret))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> signedIn(row))
                .optional();
    }

    private static SignedIn signedIn(ResultSet row) throws SQLException {
        Account account = AccountRows.read(row, 0);
        return new SignedIn(account.actor(), account.id(), account.language(), account.mustChange());
    }

    /** Ends one session, given its secret; returns its id and account. */
    Optional<Ended> end(String secret) {
        return jdbc.sql("DELETE FROM account_session WHERE secret_hash = :hash RETURNING id, account_id")
                .param("hash", Secrets.hash(secret))
                .query((row, number) -> new Ended(row.getLong("id"), row.getLong("account_id")))
                .optional();
    }

    record Ended(long id, long account) {}

    int endAll(long account) {
        return jdbc.sql("DELETE FROM account_session WHERE account_id = :account")
                .param("account", account)
                .update();
    }

    /** The sessions of an account that still run, newest first. */
    List<Session> of(long account) {
        Instant now = clock.instant();
        return jdbc.sql("""
                SELECT * FROM account_session
                WHERE account_id = :account AND last_seen_at > :idleSince AND started_at > :oldest
                ORDER BY last_seen_at DESC""")
                .param("account", account)
                .param("idleSince", Timestamp.from(now.minus(IDLE)))
                .param("oldest", Timestamp.from(now.minus(LONGEST)))
                .query((row, number) -> new Session(
                        row.getLong("id"),
                        row.getTimestamp("started_at").toInstant(),
                        row.getTimestamp("last_seen_at").toInstant(),
                        row.getString("address"),
                        row.getString("agent")))
                .list();
    }

    /** Removes what can never be used again. */
    int purge() {
        Instant now = clock.instant();
        return jdbc.sql("DELETE FROM account_session WHERE last_seen_at < :idleSince OR started_at < :oldest")
                .param("idleSince", Timestamp.from(now.minus(IDLE)))
                .param("oldest", Timestamp.from(now.minus(LONGEST)))
                .update();
    }
}
