package org.jiban.intake;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jiban.kernel.City;
import org.jiban.kernel.Ids;
import org.jiban.kernel.Insert;
import org.jiban.kernel.Inserts;
import org.jiban.kernel.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of contacts. */
@Component
class ContactBook {
    private static final Insert CONTACT = new Insert("""
            INSERT INTO contact (id, number, channel, type, requester_id, received_at, title, words, address, topic,
                sureness, district, street, community, compound, building, lon, lat, share, safe_contact, confidential,
                respondent_unit, respondent, outcome, grounds, reasons, danger_lines, article, article_version, ground,
                praised_unit, joined_order, photos, call_id, actor, unit, catalogue, query_hash, query_sealed,
                imported)""", """
            (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, ' '),
                string_to_array(?, ' '), string_to_array(?, ' '), ?, ?, ?, ?, ?, ?::bigint[],
                ?, ?, ?, ?, ?, ?, ?)""");

    private static final String OPENED = """
            SELECT c.*, k.content_key FROM contact c LEFT JOIN requester_key k USING (requester_id)
            """;

    private final Inserts inserts;
    private final JdbcTemplate batch;
    private final JdbcClient jdbc;
    private final City city;

    ContactBook(Inserts inserts, JdbcTemplate batch, JdbcClient jdbc, City city) {
        this.inserts = inserts;
        this.batch = batch;
        this.jdbc = jdbc;
        this.city = city;
    }

    void add(List<ContactRow> rows) {
        inserts.add(CONTACT, rows.stream().map(ContactBook::values).toList());
    }

    private static @Nullable Object[] values(ContactRow row) {
        Place place = row.place();
        return new Object[] {
            row.id(),
            row.number(),
            row.channel().name(),
            row.type().name(),
            row.requesterId(),
            Timestamp.from(row.receivedAt()),
            row.title(),
            row.words(),
            row.address(),
            row.topic(),
            row.sureness(),
            place.district(),
            place.street(),
            place.community(),
            place.compound(),
            place.building(),
            place.lon(),
            place.lat(),
            row.share().name(),
            row.safeContact().written(),
            row.confidential(),
            row.respondentUnit(),
            row.respondent(),
            row.outcome().name(),
            String.join(" ", row.grounds()),
            String.join(" ", row.reasons()),
            String.join(" ", row.dangerLines()),
            row.article(),
            row.articleVersion(),
            row.ground(),
            row.praisedUnit(),
            row.joinedOrder(),
            numbers(row.photos()),
            row.callId(),
            row.actor(),
            row.unit(),
            row.catalogue(),
            row.queryHash(),
            row.querySealed(),
            row.imported()
        };
    }

    private static String numbers(Collection<Long> ids) {
        return "{" + String.join(",", ids.stream().map(String::valueOf).toList()) + "}";
    }

    /** By the number people read out; its day says where to look, imported ones are listed apart. */
    Optional<StoredContact> byNumber(String number) {
        return Days.of(number, city)
                .flatMap(days -> between(number, Ids.lowest(days.from()), Ids.lowest(days.to()))
                        .or(() -> between(number, Ids.lowest(days.to()), Long.MAX_VALUE)))
                .or(() -> imported(number));
    }

    /** Nearly every id lies on its number's day; a clock that was set back leaves some after it. */
    private Optional<StoredContact> between(String number, long from, long to) {
        return jdbc.sql(OPENED + "WHERE c.number = :number AND c.id >= :from AND c.id < :to")
                .param("number", number)
                .param("from", from)
                .param("to", to)
                .query(StoredContact::read)
                .optional();
    }

    private Optional<StoredContact> imported(String number) {
        return jdbc.sql("SELECT contact_id FROM past_contact_number WHERE number = :number")
                .param("number", number)
                .query(Long.class)
                .optional()
                .flatMap(this::byId);
    }

    Optional<StoredContact> byId(long id) {
        return jdbc.sql(OPENED + "WHERE c.id = :id")
                .param("id", id)
                .query(StoredContact::read)
                .optional();
    }

    Optional<StoredContact> byQuery(QueryCode code) {
        return jdbc.sql(OPENED + "WHERE c.query_hash = :hash AND c.id >= :from AND c.id < :to")
                .param("hash", code.hash())
                .param("from", Ids.lowest(start(code.month())))
                .param("to", Ids.lowest(start(code.month().plusMonths(1))))
                .query(StoredContact::read)
                .optional();
    }

    private Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(city.zone()).toInstant();
    }

    void outcome(long id, Outcome outcome, @Nullable String ground, @Nullable String screenedBy) {
        jdbc.sql("""
                UPDATE contact SET outcome = :outcome, ground = :ground, screened_by = coalesce(:by, screened_by)
                WHERE id = :id""")
                .param("id", id)
                .param("outcome", outcome.name())
                .param("ground", ground)
                .param("by", screenedBy)
                .update();
    }

    /** Who applied a ground to the contact after it was registered. */
    Optional<String> screener(long id) {
        return jdbc.sql("SELECT screened_by FROM contact WHERE id = :id AND screened_by IS NOT NULL")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    void addPastNumbers(List<ContactRow> rows) {
        batch.batchUpdate(
                "INSERT INTO past_contact_number (number, contact_id) VALUES (?, ?)",
                rows.stream()
                        .map(each -> new Object[] {each.number(), each.id()})
                        .toList());
    }

    /** Takes the sealed query code, which then is gone: it is sent once. */
    Optional<StoredContact> takeCode(long id) {
        Optional<StoredContact> contact = byId(id).filter(each -> each.row().querySealed() != null);
        contact.ifPresent(each -> jdbc.sql("UPDATE contact SET query_sealed = NULL WHERE id = :id")
                .param("id", id)
                .update());
        return contact;
    }
}
