package org.jiban.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Ids;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.Role;
import org.jiban.kernel.Transactions;
import org.jiban.web.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How a new installation, which has no account at all, gets its first one (首个管理员): a token that works once, within a
 * day, and only while there is nobody. The first account is a security administrator, who makes all the others.
 */
@Component
public class FirstAdministrator {
    private static final Duration VALID = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;
    private final Ids ids;
    private final People people;
    private final Passwords passwords;

    FirstAdministrator(
            JdbcClient jdbc, Transactions transactions, Clock clock, Ids ids, People people, Passwords passwords) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
        this.people = people;
        this.passwords = passwords;
    }

    /** A new token for {@code /setup?token=}; earlier ones stop working. Empty when somebody can sign in already. */
    public Optional<String> invite() {
        if (!people.nobody()) {
            return Optional.empty();
        }
        String token = Secrets.fresh();
        transactions.inOne(() -> {
            jdbc.sql("UPDATE setup_token SET used_at = :now WHERE used_at IS NULL")
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
            jdbc.sql("INSERT INTO setup_token (secret_hash, issued_at, expires_at) VALUES (:hash, :now, :end)")
                    .param("hash", Secrets.hash(token))
                    .param("now", Timestamp.from(clock.instant()))
                    .param("end", Timestamp.from(clock.instant().plus(VALID)))
                    .update();
        });
        return Optional.of(token);
    }

    /** Whether a token would be accepted now. */
    public boolean valid(String token) {
        return people.nobody()
                && jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM setup_token
                        WHERE secret_hash = :hash AND used_at IS NULL AND expires_at > :now)""")
                        .param("hash", Secrets.hash(token))
                        .param("now", Timestamp.from(clock.instant()))
                        .query(Boolean.class)
                        .single();
    }

    /**
     * Creates the first account with a password of its owner's choice.
     *
     * @throws NotFound {@code setup-over} for a token that is unknown, used or too old
     */
    public Account accept(String token, String username, String password, String name) {
        Actor setup = Actor.system("setup");
        Account planned = new Account(
                ids.next(), username, Set.of(Role.SECURITY_ADMIN), null, name, null, false, clock.instant(), null);
        passwords.require("password", password, planned);
        return transactions.inOne(() -> {
            if (!valid(token) || use(token) == 0) {
                throw new NotFound("setup-over");
            }
            return people.create(username, password, planned.roles(), null, name, setup);
        });
    }

    private int use(String token) {
        return jdbc.sql("UPDATE setup_token SET used_at = :now WHERE secret_hash = :hash AND used_at IS NULL")
                .param("now", Timestamp.from(clock.instant()))
                .param("hash", Secrets.hash(token))
                .update();
    }

    /** Refuses two different spellings of the same wish. */
    public static void requireSame(String password, String again) {
        if (!password.equals(again)) {
            throw new BadInput("again", "password-differs");
        }
    }
}
