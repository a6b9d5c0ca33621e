package org.jiban.citizen;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jiban.intake.Contacts;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.web.Secrets;
import org.jiban.web.Throttle;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The door of following (查进度): a query code opens one contact for one browser. A code that is none and one that opens
 * nothing look and last the same.
 */
@Component
public class Followings {
    static final int WRONG_CODES = 10;
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final Duration IDLE = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final Contacts contacts;
    private final Throttle throttle;
    private final Clock clock;

    Followings(JdbcClient jdbc, Contacts contacts, Throttle throttle, Clock clock) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.throttle = throttle;
        this.clock = clock;
    }

    /**
     * Opens the contact of a code and returns the token for the browser's cookie.
     *
     * @param address where the request comes from; ten wrong codes from there close it for a quarter of an hour
     * @throws BadInput {@code query-code-wrong} on {@code code}
     * @throws org.jiban.web.TryLater {@code too-many-tries}
     */
    public String open(String code, String address) {
        String tries = tries(address);
        throttle.require(tries, WRONG_CODES, WINDOW);
        Optional<Long> contact = contacts.idOfCode(code);
        if (contact.isEmpty()) {
            throttle.count(tries, WINDOW);
            throw new BadInput("code", "query-code-wrong");
        }
        contacts.followed(contact.get(), Actor.citizen());
        return begin(contact.get());
    }

    static String tries(String address) {
        return "query-code|" + address;
    }

    /** Lets the browser that has just filed a contact follow it. */
    public String begin(long contact) {
        String token = Secrets.fresh();
        jdbc.sql("INSERT INTO following (token_hash, contact_id, until) VALUES (:token, :contact, :until)")
                .param("token", Secrets.hash(token))
                .param("contact", contact)
                .param("until", Timestamp.from(clock.instant().plus(IDLE)))
                .update();
        return token;
    }

    /** The contact a token follows, for half an hour more; empty when nobody has looked for so long. */
    public Optional<Long> contact(@Nullable String token) {
        if (token == null) {
            return Optional.empty();
        }
        return jdbc.sql("""
                UPDATE following SET until = :until WHERE token_hash = :token AND until > :now
                RETURNING contact_id""")
                .param("token", Secrets.hash(token))
                .param("now", Timestamp.from(clock.instant()))
                .param("until", Timestamp.from(clock.instant().plus(IDLE)))
                .query(Long.class)
                .optional();
    }

    /** Ends it. */
    public void end(String token) {
        jdbc.sql("DELETE FROM following WHERE token_hash = :token")
                .param("token", Secrets.hash(token))
                .update();
    }

    int sweep() {
        return jdbc.sql("DELETE FROM following WHERE until <= :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
