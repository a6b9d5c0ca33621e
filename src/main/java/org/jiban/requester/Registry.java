package org.jiban.requester;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiban.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes new requesters into the vault and finds known ones, with nothing but the application's rights. */
@Component
class Registry {
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Ids ids;
    private final VaultKeys keys;

    Registry(JdbcClient jdbc, JdbcTemplate batch, Ids ids, VaultKeys keys) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.ids = ids;
        this.keys = keys;
    }

    /** A requester as found by phone. */
    record Found(long id, byte[] contentKey, byte @Nullable [] nameHash, boolean confidential, String safeContact) {

        boolean wishesMore(Caller caller) {
            return (caller.confidential() && !confidential)
                    || (caller.safeContact().stated()
                            && !caller.safeContact().written().equals(safeContact));
        }
    }

    byte[] phoneHash(Phone phone) {
        return keys.hash("phone:" + phone.digits());
    }

    /** A pseudonym is found again within its source; the pseudonym itself is kept nowhere. */
    byte[] pseudonymHash(String source, String pseudonym) {
        return keys.hash("pseudonym:" + source + ":" + pseudonym);
    }

    private byte @Nullable [] nameHash(long requester, @Nullable String name) {
        return name == null ? null : keys.hash("name:" + requester + ":" + name);
    }

    boolean renames(Found found, @Nullable String name) {
        return name != null && !Arrays.equals(found.nameHash(), nameHash(found.id(), name));
    }

    Optional<Found> find(byte[] phoneHash) {
        return jdbc.sql("""
                SELECT requester.id, content_key, name_hash, confidential, safe_contact
                FROM identity JOIN requester ON requester.id = identity.id
                    JOIN requester_key ON requester_id = identity.id
                WHERE phone_hash = :hash""").param("hash", phoneHash).query(Registry::found).optional();
    }

    Optional<Found> find(long id) {
        return jdbc.sql("""
                SELECT requester.id, content_key, name_hash, confidential, safe_contact
                FROM requester JOIN requester_key ON requester_id = requester.id
                WHERE requester.id = :id AND NOT erased""").param("id", id).query(Registry::found).optional();
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(
                row.getLong("id"),
                row.getBytes("content_key"),
                row.getBytes("name_hash"),
                row.getBoolean("confidential"),
                row.getString("safe_contact"));
    }

    /** Whose hashes still stand in the vault although their keys are destroyed. */
    List<Long> erasedOnes(Collection<byte[]> hashes) {
        return jdbc.sql("""
                SELECT identity.id FROM identity LEFT JOIN requester_key ON requester_id = identity.id
                WHERE phone_hash = ANY(:hashes) AND requester_id IS NULL""")
                .param("hashes", hashes.toArray(byte[][]::new))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** The owner of a phone in the vault, also one whose erasure is under way. */
    Optional<Long> idOf(byte[] phoneHash) {
        return jdbc.sql("SELECT id FROM identity WHERE phone_hash = :hash")
                .param("hash", phoneHash)
                .query(Long.class)
                .optional();
    }

    /** Requesters by their hash, in one query. */
    Map<ByteBuffer, Found> find(Collection<byte[]> hashes) {
        Map<ByteBuffer, Found> found = new HashMap<>();
        jdbc.sql("""
                SELECT requester.id, phone_hash, content_key, name_hash, confidential, safe_contact
                FROM identity JOIN requester ON requester.id = identity.id
                    JOIN requester_key ON requester_id = identity.id
                WHERE phone_hash = ANY(:hashes)""").param("hashes", hashes.toArray(byte[][]::new)).query(row -> {
            found.put(ByteBuffer.wrap(row.getBytes("phone_hash")), found(row, 0));
        });
        return found;
    }

    /** Adds many without name and phone in one round trip; a hash that is there already is left out. */
    void addNameless(List<Nameless> all) {
        batch.batchUpdate("""
                WITH kept AS (
                    INSERT INTO identity (id, phone_hash, identity_key) VALUES (?, ?, ?)
                    ON CONFLICT (phone_hash) DO NOTHING RETURNING id
                ), known AS (
                    INSERT INTO requester (id, confidential, safe_contact, erased)
                    SELECT id, false, ?, false FROM kept RETURNING id
                )
                INSERT INTO requester_key (requester_id, content_key) SELECT id, ?::bytea FROM known""", all.stream().map(this::values).toList());
    }

    /** A requester of whom only a hash is known, or nothing. */
    record Nameless(long id, byte @Nullable [] hash, byte[] contentKey) {
        KnownRequester known() {
            return new KnownRequester(id, new SealingKey(id, contentKey), false);
        }
    }

    Nameless nameless(byte @Nullable [] hash) {
        return new Nameless(ids.next(), hash, SealingKey.fresh());
    }

    private @Nullable Object[] values(Nameless each) {
        return new @Nullable Object[] {
            each.id(),
            each.hash(),
            keys.wrapIdentity(each.id(), SealingKey.fresh()),
            SafeContact.ANY.written(),
            keys.wrapContent(each.id(), each.contentKey())
        };
    }

    /** Adds a requester; empty when another transaction has just added the same phone. */
    Optional<KnownRequester> add(Caller caller, @Nullable Phone phone, byte @Nullable [] phoneHash) {
        long id = ids.next();
        byte[] identityKey = SealingKey.fresh();
        byte[] contentKey = SealingKey.fresh();
        SealingKey identity = new SealingKey(id, identityKey);
        int added = jdbc.sql("""
                WITH kept AS (
                    INSERT INTO identity (id, phone_hash, sealed_name, sealed_phone, identity_key)
                    VALUES (:id, :phoneHash, :name, :phone, :identityKey)
                    ON CONFLICT (phone_hash) DO NOTHING RETURNING id
                ), known AS (
                    INSERT INTO requester (id, masked_name, masked_phone, name_hash, confidential, safe_contact, erased)
                    SELECT id, :maskedName, :maskedPhone, :nameHash, :confidential, :safeContact, false FROM kept
                    RETURNING id
                )
                INSERT INTO requester_key (requester_id, content_key) SELECT id, :contentKey FROM known""")
                .param("id", id)
                .param("phoneHash", phoneHash, java.sql.Types.BINARY)
                .param("name", sealed(identity, caller.name()), java.sql.Types.BINARY)
                .param("phone", sealed(identity, phone == null ? null : phone.digits()), java.sql.Types.BINARY)
                .param("identityKey", keys.wrapIdentity(id, identityKey))
                .param("maskedName", maskedName(caller.name()), java.sql.Types.VARCHAR)
                .param("maskedPhone", phone == null ? null : phone.masked(), java.sql.Types.VARCHAR)
                .param("nameHash", nameHash(id, caller.name()), java.sql.Types.BINARY)
                .param("confidential", caller.confidential())
                .param("safeContact", caller.safeContact().written())
                .param("contentKey", keys.wrapContent(id, contentKey))
                .update();
        return added == 0
                ? Optional.empty()
                : Optional.of(new KnownRequester(id, new SealingKey(id, contentKey), false));
    }

    /** Keeps a further name given under a known phone, and wishes that go beyond the known ones. */
    void amend(Found found, Caller caller) {
        if (caller.name() != null && renames(found, caller.name())) {
            addName(found.id(), caller.name());
        }
        if (found.wishesMore(caller)) {
            jdbc.sql("""
                    UPDATE requester SET confidential = confidential OR :confidential,
                        safe_contact = coalesce(:safeContact, safe_contact) WHERE id = :id""")
                    .param("id", found.id())
                    .param("confidential", caller.confidential())
                    .param(
                            "safeContact",
                            caller.safeContact().stated() ? caller.safeContact().written() : null,
                            java.sql.Types.VARCHAR)
                    .update();
        }
    }

    private void addName(long requester, String name) {
        byte[] key = SealingKey.fresh();
        jdbc.sql("""
                WITH kept AS (
                    INSERT INTO identity_name (id, requester_id, sealed_name, name_key)
                    VALUES (:id, :requester, :name, :key)
                )
                UPDATE requester SET masked_name = :masked, name_hash = :hash WHERE id = :requester""")
                .param("id", ids.next())
                .param("requester", requester)
                .param("name", new SealingKey(requester, key).seal(name))
                .param("key", keys.wrapIdentity(requester, key))
                .param("masked", Names.masked(name))
                .param("hash", nameHash(requester, name))
                .update();
    }

    private static byte @Nullable [] sealed(SealingKey key, @Nullable String value) {
        return value == null ? null : key.seal(value);
    }

    private static @Nullable String maskedName(@Nullable String name) {
        return name == null ? null : Names.masked(name);
    }
}
