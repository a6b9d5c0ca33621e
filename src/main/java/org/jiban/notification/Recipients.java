package org.jiban.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Recipients as columns of a row. */
final class Recipients {
    private Recipients() {}

    /** Either the requester, or unit and post. */
    record Columns(
            @Nullable Long requester,
            @Nullable String unit,
            @Nullable String post) {}

    static Columns columns(Recipient to) {
        return switch (to) {
            case Recipient.Requester person -> new Columns(person.id(), null, null);
            case Recipient.Post post ->
                new Columns(null, post.unit(), post.kind().name());
        };
    }

    static Recipient read(ResultSet row) throws SQLException {
        String unit = row.getString("unit");
        return unit == null
                ? new Recipient.Requester(row.getLong("requester_id"))
                : new Recipient.Post(unit, Recipient.Kind.valueOf(row.getString("post")));
    }
}
