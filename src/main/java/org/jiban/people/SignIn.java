package org.jiban.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jiban.journal.Journal;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.NotAllowed;
import org.jiban.kernel.Transactions;
import org.jiban.web.Throttle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Signing in and out (登录). A wrong name and a wrong password look and last the same. Failures are counted for the name
 * and the address together, so that a stranger slows down himself and never locks the owner out.
 */
@Component
public class SignIn {
    static final int TRIES_PER_NAME = 5;
    static final int TRIES_PER_ADDRESS = 60;
    static final Duration WINDOW = Duration.ofMinutes(15);

    /** How long a password works that somebody else has set. */
    static final Duration FIRST_PASSWORD = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Journal journal;
    private final Throttle throttle;
    private final PasswordEncoder passwords;
    private final Sessions sessions;
    private final Clock clock;
    private final String nobodysHash;

    SignIn(
            JdbcClient jdbc,
            Transactions transactions,
            Journal journal,
            Throttle throttle,
            PasswordEncoder passwords,
            Sessions sessions,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.journal = journal;
        this.throttle = throttle;
        this.passwords = passwords;
        this.sessions = sessions;
        this.clock = clock;
        this.nobodysHash = passwords.encode(org.jiban.web.Secrets.fresh());
    }

    /**
     * Begins a session and returns its secret, for the cookie.
     *
     * @param address where the request comes from
     * @param agent what the browser says it is
     * @throws BadInput {@code sign-in-wrong}
     * @throws org.jiban.web.TryLater {@code too-many-tries}
     */
    public String signIn(String username, String password, String address, String agent) {
        String pair = "sign-in|" + username + "|" + address;
        throttle.require(pair, TRIES_PER_NAME, WINDOW);
        throttle.require("sign-in|" + address, TRIES_PER_ADDRESS, WINDOW);
        Optional<Credentials> found = credentials(username);
        boolean right = passwords.matches(password, found.map(Credentials::hash).orElse(nobodysHash));
        if (!right || found.isEmpty() || found.get().account().disabled()) {
            throw refused(found.map(Credentials::account), pair, address);
        }
        if (found.get().tooOld(clock.instant())) {
            throw new NotAllowed("first-password-expired");
        }
        throttle.forget(pair);
        return transactions.inOne(() -> begin(found.get().account(), address, agent));
    }

    private record Credentials(Account account, String hash, Instant setAt) {
        boolean tooOld(Instant now) {
            return account.mustChange() && now.isAfter(setAt.plus(FIRST_PASSWORD));
        }
    }

    private Optional<Credentials> credentials(String username) {
        return jdbc.sql("SELECT * FROM account WHERE username = :username")
                .param("username", username)
                .query((row, number) -> new Credentials(
                        AccountRows.read(row, number),
                        row.getString("password_hash"),
                        row.getTimestamp("password_set_at").toInstant()))
                .optional();
    }

    private BadInput refused(Optional<Account> account, String pair, String address) {
        int failures = throttle.count(pair, WINDOW);
        throttle.count("sign-in|" + address, WINDOW);
        account.ifPresent(known -> transactions.inOne(() ->
                journal.write(People.subject(known.id()), known.actor(), new PeopleFact.SignInRefused(failures))));
        return new BadInput("username", "sign-in-wrong");
    }

    private String begin(Account account, String address, String agent) {
        Sessions.Started started = sessions.start(account.id(), address, shortened(agent));
        journal.write(People.subject(account.id()), account.actor(), new PeopleFact.SignedIn(started.id()));
        return started.secret();
    }

    private static String shortened(String agent) {
        return agent.substring(0, Math.min(agent.length(), 200));
    }

    /** Ends the session of a secret at once; an unknown one is no matter. */
    public void signOut(String secret) {
        transactions.inOne(() -> sessions.end(secret).ifPresent(ended -> {
            var account = new org.jiban.kernel.Actor("account:" + ended.account(), java.util.Set.of(), null, "");
            journal.write(People.subject(ended.account()), account, new PeopleFact.SignedOut(ended.id()));
        }));
    }
}
