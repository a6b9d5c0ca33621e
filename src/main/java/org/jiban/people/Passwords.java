package org.jiban.people;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jiban.journal.Journal;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords (密码): hard to guess, changed by their owner, replaced by an administrator who then never knows the new one. */
@Component
public class Passwords {
    static final int SHORTEST = 10;

    /** bcrypt reads no more bytes than these. */
    private static final int MOST_BYTES = 72;

    /** Of 0 to 4: 3 withstands about 10^8 guesses, and no word of a list of leaked passwords reaches it. */
    private static final int STRONG = 3;

    /** Without letters and digits that look alike. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;
    private final PasswordEncoder encoder;
    private final Zxcvbn strength = new Zxcvbn();

    Passwords(JdbcClient jdbc, Transactions transactions, Journal journal, Clock clock, PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
        this.encoder = encoder;
    }

    /**
     * Refuses a password that is too short, too long or easily guessed, the owner's names included.
     *
     * @throws BadInput {@code password-short}, {@code password-long} or {@code password-guessable}, naming {@code field}
     */
    void require(String field, String password, Account owner) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new BadInput(field, "password-short", SHORTEST);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new BadInput(field, "password-long", MOST_BYTES);
        }
        int score = strength.measure(password, List.of(owner.username(), owner.name(), "jiban", "12345"))
                .getScore();
        if (score < STRONG) {
            throw new BadInput(field, "password-guessable");
        }
    }

    /** A first password that can be read out over the telephone: four groups of four. */
    public static String readable() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            text.append(i > 0 && i % 4 == 0 ? "-" : "").append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return text.toString();
    }

    /**
     * The owner changes the password; every other session of the account ends, the one of {@code keptSession} goes on.
     *
     * @throws BadInput {@code password-wrong} for the old one, or what {@link #require} refuses for the new one
     */
    public void change(Account owner, String old, String wanted, String keptSession) {
        if (!encoder.matches(old, hash(owner.id()))) {
            throw new BadInput("old", "password-wrong");
        }
        if (old.equals(wanted)) {
            throw new BadInput("wanted", "password-same");
        }
        require("wanted", wanted, owner);
        String hash = encoder.encode(wanted);
        transactions.inOne(() -> {
            store(owner.id(), hash, false);
            endOtherSessions(owner.id(), keptSession);
            journal.write(People.subject(owner.id()), owner.actor(), new PeopleFact.PasswordChanged(false));
        });
    }

    /** An administrator gives an account a new first password, returned this once; all its sessions end. */
    public String replace(Account account, Actor by) {
        String fresh = readable();
        String hash = encoder.encode(fresh);
        transactions.inOne(() -> {
            store(account.id(), hash, true);
            endOtherSessions(account.id(), "");
            journal.write(People.subject(account.id()), by, new PeopleFact.PasswordChanged(true));
        });
        return fresh;
    }

    private String hash(long account) {
        return jdbc.sql("SELECT password_hash FROM account WHERE id = :id")
                .param("id", account)
                .query(String.class)
                .single();
    }

    private void store(long account, String hash, boolean mustChange) {
        jdbc.sql("UPDATE account SET password_hash = :hash, must_change = :must, password_set_at = :now WHERE id = :id")
                .param("hash", hash)
                .param("must", mustChange)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", account)
                .update();
    }

    private void endOtherSessions(long account, String keptSession) {
        jdbc.sql("DELETE FROM account_session WHERE account_id = :account AND secret_hash <> :kept")
                .param("account", account)
                .param("kept", org.jiban.web.Secrets.hash(keptSession))
                .update();
    }
}
