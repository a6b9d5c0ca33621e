package org.jiban.intake;

import org.jiban.kernel.NotFound;
import org.jiban.requester.ContentKeys;
import org.jiban.requester.SealingKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keys of requesters' words, for contacts. */
@Component
class ContactKeys {
    private final JdbcClient jdbc;
    private final ContentKeys keys;

    ContactKeys(JdbcClient jdbc, ContentKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** The key of a requester. Refuses with {@code requester-unknown} after erasure. */
    SealingKey of(long requesterId) {
        byte[] wrapped = jdbc.sql("SELECT content_key FROM requester_key WHERE requester_id = :requester")
                .param("requester", requesterId)
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new NotFound("requester-unknown"));
        return keys.key(requesterId, wrapped);
    }

    /** Words of a stored contact; empty after erasure and for words that were never said. */
    String open(StoredContact contact, byte @Nullable [] sealed) {
        return sealed == null ? "" : keys.open(contact.row().requesterId(), contact.wrappedKey(), sealed);
    }
}
