package org.jiban.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jiban.journal.Journal;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Ids;
import org.jiban.web.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bearer tokens of accounts: shown once, kept as hash. */
@Component
class Tokens {
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    Tokens(JdbcClient jdbc, Journal journal, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    String issue(Account holder, String name, @Nullable Instant expiresAt, Actor by) {
        long id = ids.next();
        String secret = "jb_" + Secrets.fresh();
        jdbc.sql("""
                INSERT INTO access_token (id, secret_hash, account_id, name, issued_at, expires_at)
                VALUES (:id, :hash, :account, :name, :now, :expires)""")
                .param("id", id)
                .param("hash", Secrets.hash(secret))
                .param("account", holder.id())
                .param("name", name)
                .param("now", Timestamp.from(clock.instant()))
                .param("expires", expiresAt == null ? null : Timestamp.from(expiresAt))
                .update();
        journal.write(People.subject(holder.id()), by, new PeopleFact.TokenIssued(id, expiresAt));
        return secret;
    }

    /** The tokens of an account that still work or once worked, newest first. */
    List<AccessToken> of(long account) {
        return jdbc.sql("SELECT * FROM access_token WHERE account_id = :account ORDER BY id DESC")
                .param("account", account)
                .query((row, number) -> new AccessToken(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getTimestamp("issued_at").toInstant(),
                        AccountRows.instant(row.getTimestamp("expires_at")),
                        AccountRows.instant(row.getTimestamp("revoked_at"))))
                .list();
    }

    /** Revokes one token of an account; false when there is none such at work. */
    boolean revoke(long account, long token, Actor by) {
        boolean revoked = jdbc.sql("""
                UPDATE access_token SET revoked_at = :now
                WHERE id = :id AND account_id = :account AND revoked_at IS NULL""")
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", token)
                        .param("account", account)
                        .update()
                > 0;
        if (revoked) {
            journal.write(People.subject(account), by, new PeopleFact.TokenRevoked(token));
        }
        return revoked;
    }

    int revokeAll(long account) {
        return jdbc.sql("UPDATE access_token SET revoked_at = :now WHERE account_id = :account AND revoked_at IS NULL")
                .param("now", Timestamp.from(clock.instant()))
                .param("account", account)
                .update();
    }
}
