package org.jiban.citizen;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jiban.intake.ContactAnswer;
import org.jiban.intake.Contacts;
import org.jiban.kernel.Actor;
import org.jiban.kernel.OutOfOrder;
import org.jiban.kernel.Transactions;
import org.jiban.web.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door of drafts (草稿): begin one, go on with it, send it once. A draft is found by its token alone. */
@Component
public class Drafts {
    /** From its beginning; pictures that are attached to nothing are swept no sooner. */
    static final Duration KEPT = Duration.ofDays(1);

    static final Duration RECEIPT_SHOWN = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final Contacts contacts;
    private final Appeals appeals;
    private final Transactions transactions;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Contacts contacts, Appeals appeals, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.appeals = appeals;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A draft as it lies here. */
    public record Kept(Draft draft, Instant savedAt, Instant until) {}

    /** Keeps a new draft for a day and returns its token, for the browser's cookie. */
    public String begin(Draft draft) {
        String token = Secrets.fresh();
        Instant now = clock.instant();
        jdbc.sql("INSERT INTO appeal_draft (token_hash, words, saved_at, until) VALUES (:token, :words, :now, :until)")
                .param("token", Secrets.hash(token))
                .param("words", DraftSeal.seal(token, draft))
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(KEPT)))
                .update();
        return token;
    }

    /** The draft of a token; empty when there is none or its time is over. */
    public Optional<Kept> find(@Nullable String token) {
        return token == null ? Optional.empty() : find(token, "");
    }

    private Optional<Kept> find(String token, String lock) {
        return jdbc.sql("SELECT words, saved_at, until FROM appeal_draft WHERE token_hash = :token AND until > :now"
                        + lock)
                .param("token", Secrets.hash(token))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> new Kept(
                        DraftSeal.open(token, row.getBytes("words")),
                        row.getTimestamp("saved_at").toInstant(),
                        row.getTimestamp("until").toInstant()))
                .optional();
    }

    /** Keeps what has been written so far; nothing once the draft is gone. */
    public void save(String token, Draft draft) {
        jdbc.sql("UPDATE appeal_draft SET words = :words, saved_at = :now WHERE token_hash = :token")
                .param("words", DraftSeal.seal(token, draft))
                .param("now", Timestamp.from(clock.instant()))
                .param("token", Secrets.hash(token))
                .update();
    }

    /** Throws a draft away. */
    public void discard(String token) {
        jdbc.sql("DELETE FROM appeal_draft WHERE token_hash = :token")
                .param("token", Secrets.hash(token))
                .update();
    }

    /**
     * Registers the draft as a contact, once: sent again it gives the same receipt.
     *
     * @throws OutOfOrder {@code draft-gone} when its time is over, {@code draft-unfinished} without words
     * @throws org.jiban.kernel.BadInput naming the field
     */
    public Draft.Receipt send(String token, Actor actor) {
        return transactions.inOne(() -> {
            Draft draft = find(token, " FOR UPDATE").map(Kept::draft).orElseThrow(() -> new OutOfOrder("draft-gone"));
            Draft.Receipt before = draft.receipt();
            return before != null ? before : send(token, draft, actor);
        });
    }

    private Draft.Receipt send(String token, Draft draft, Actor actor) {
        if (draft.text().isBlank()) {
            throw new OutOfOrder("draft-unfinished");
        }
        ContactAnswer answer = contacts.register(appeals.of(draft), actor);
        Draft.Receipt receipt = new Draft.Receipt(answer.id(), answer.number(), answer.queryCode());
        jdbc.sql("UPDATE appeal_draft SET words = :words, until = :until WHERE token_hash = :token")
                .param("words", DraftSeal.seal(token, draft.sent(receipt)))
                .param("until", Timestamp.from(clock.instant().plus(RECEIPT_SHOWN)))
                .param("token", Secrets.hash(token))
                .update();
        return receipt;
    }

    int sweep() {
        return jdbc.sql("DELETE FROM appeal_draft WHERE until <= :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
