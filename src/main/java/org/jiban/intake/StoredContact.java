package org.jiban.intake;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jiban.kernel.Channel;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.Place;
import org.jiban.kernel.Share;
import org.jiban.requester.SafeContact;
import org.jspecify.annotations.Nullable;

/** A stored contact with the wrapped key of its words; null after the requester was erased. */
record StoredContact(ContactRow row, byte @Nullable [] wrappedKey) {

    static StoredContact read(ResultSet row, int number) throws SQLException {
        return new StoredContact(
                new ContactRow(
                        row.getLong("id"),
                        row.getString("number"),
                        Channel.valueOf(row.getString("channel")),
                        ContactType.valueOf(row.getString("type")),
                        row.getLong("requester_id"),
                        row.getTimestamp("received_at").toInstant(),
                        row.getBytes("title"),
                        row.getBytes("words"),
                        row.getBytes("address"),
                        row.getString("topic"),
                        row.getDouble("sureness"),
                        place(row),
                        Share.valueOf(row.getString("share")),
                        SafeContact.read(row.getString("safe_contact")),
                        row.getBoolean("confidential"),
                        row.getString("respondent_unit"),
                        row.getBytes("respondent"),
                        Outcome.valueOf(row.getString("outcome")),
                        texts(row.getArray("grounds")),
                        texts(row.getArray("reasons")),
                        texts(row.getArray("danger_lines")),
                        row.getString("article"),
                        row.getObject("article_version", Integer.class),
                        row.getString("ground"),
                        row.getString("praised_unit"),
                        row.getObject("joined_order", Long.class),
                        numbers(row.getArray("photos")),
                        row.getObject("call_id", Long.class),
                        row.getString("actor"),
                        row.getString("unit"),
                        row.getInt("catalogue"),
                        row.getBytes("query_hash"),
                        row.getBytes("query_sealed"),
                        row.getBoolean("imported")),
                row.getBytes("content_key"));
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getString("district"),
                row.getString("street"),
                row.getString("community"),
                row.getString("compound"),
                row.getString("building"),
                row.getObject("lon", Double.class),
                row.getObject("lat", Double.class));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    private static List<Long> numbers(Array array) throws SQLException {
        return Arrays.asList((Long[]) array.getArray());
    }
}
