package org.jiban.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jiban.journal.Journal;
import org.jiban.kernel.Actor;
import org.jiban.kernel.NotAllowed;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.OutOfOrder;
import org.jiban.kernel.Role;
import org.jiban.kernel.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a security administrator does with an account (账号管理). It counts at the account's very next request. */
@Component
public class AccountChanges {
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;
    private final People people;
    private final Sessions sessions;
    private final Tokens tokens;

    AccountChanges(
            JdbcClient jdbc,
            Transactions transactions,
            Journal journal,
            Clock clock,
            People people,
            Sessions sessions,
            Tokens tokens) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
        this.people = people;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /** Gives other roles or another unit; nobody changes his own ({@code not-yourself}). */
    public void roles(long account, Set<Role> roles, @Nullable String unit, Actor by) {
        Account before = other(account, by);
        RoleSeparation.require(roles, unit);
        transactions.inOne(() -> {
            jdbc.sql("UPDATE account SET roles = :roles, unit = :unit WHERE id = :id")
                    .param("roles", AccountRows.array(roles))
                    .param("unit", unit)
                    .param("id", account)
                    .update();
            var change = new PeopleFact.RolesChanged(sorted(before.roles()), sorted(roles), before.unit(), unit);
            journal.write(People.subject(account), by, change);
        });
    }

    private static List<Role> sorted(Set<Role> roles) {
        return roles.stream().sorted().toList();
    }

    /** Closes an account: its sessions end and its tokens are revoked with it. */
    public void disable(long account, Actor by) {
        if (other(account, by).disabled()) {
            throw new OutOfOrder("account-disabled-already");
        }
        transactions.inOne(() -> {
            jdbc.sql("UPDATE account SET disabled_at = :now WHERE id = :id")
                    .param("now", Timestamp.from(clock.instant()))
                    .param("id", account)
                    .update();
            var done = new PeopleFact.Disabled(sessions.endAll(account), tokens.revokeAll(account));
            journal.write(People.subject(account), by, done);
        });
    }

    /** Opens a closed account again; its old tokens stay revoked. */
    public void enable(long account, Actor by) {
        if (!other(account, by).disabled()) {
            throw new OutOfOrder("account-works-already");
        }
        transactions.inOne(() -> {
            jdbc.sql("UPDATE account SET disabled_at = NULL WHERE id = :id")
                    .param("id", account)
                    .update();
            journal.write(People.subject(account), by, new PeopleFact.Enabled());
        });
    }

    /** Ends every session of an account at once. */
    public void endSessions(long account, Actor by) {
        people.require(account);
        transactions.inOne(() ->
                journal.write(People.subject(account), by, new PeopleFact.SessionsEnded(sessions.endAll(account))));
    }

    /** Revokes one token; {@code token-not-found} when it does not work any more. */
    public void revokeToken(long account, long token, Actor by) {
        transactions.inOne(() -> {
            if (!tokens.revoke(account, token, by)) {
                throw new NotFound("token-not-found");
            }
        });
    }

    /** The owner's preferred language, {@code zh} or {@code en}. */
    public void language(long account, String language) {
        jdbc.sql("UPDATE account SET language = :language WHERE id = :id")
                .param("language", "en".equals(language) ? "en" : "zh")
                .param("id", account)
                .update();
    }

    private Account other(long account, Actor by) {
        Account found = people.require(account);
        if (found.actor().code().equals(by.code())) {
            throw new NotAllowed("not-yourself");
        }
        return found;
    }
}
