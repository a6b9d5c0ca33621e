package org.jiban.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jiban.journal.Tail.Position;

/**
 * The one byte form of an entry that seals are made of: every column, each with its length before it, so that no two
 * different entries read the same. Times are whole microseconds, facts the database's own text of the jsonb.
 */
record Canonical(Position position, String text) {
    /** What a query must select so that {@link #of} can read its rows. */
    static final String COLUMNS = """
            era, xid, id, (extract(epoch FROM happened_at) * 1000000)::bigint AS happened,
            (extract(epoch FROM recorded_at) * 1000000)::bigint AS recorded,
            subject_kind, subject_id, act, version, actor, unit, facts::text AS facts""";

    private static final String[] FIELDS = {
        "era",
        "xid",
        "id",
        "happened",
        "recorded",
        "subject_kind",
        "subject_id",
        "act",
        "version",
        "actor",
        "unit",
        "facts"
    };

    static Canonical of(ResultSet row) throws SQLException {
        var text = new StringBuilder(256);
        for (String field : FIELDS) {
            String value = row.getString(field);
            text.append(value == null ? "-" : value.length() + ":" + value).append('\n');
        }
        return new Canonical(new Position(row.getInt("era"), row.getLong("xid"), row.getLong("id")), text.toString());
    }

    void feed(MessageDigest digest) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }
}
