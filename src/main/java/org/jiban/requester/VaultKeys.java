package org.jiban.requester;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.jiban.platform.CannotStart;
import org.jiban.platform.Keyring;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The installation's keys as the vault uses them: one wraps identity keys, one wraps content keys, one hashes phones and
 * names. A database that was filled under other keys is refused at start, before anything is sealed that nobody opens.
 */
@Component
class VaultKeys {
    private static final int HASH_BYTES = 32;

    private final Aead identity;
    private final Aead content;
    private final PrfSet hashing;

    VaultKeys(Keyring keyring, JdbcClient jdbc) {
        identity = keyring.wrapping("identity");
        content = keyring.wrapping("content");
        hashing = keyring.hashing("phone");
        requireSame("identity", wrapIdentity(0, new byte[1]), keyring, jdbc);
        requireSame("content", wrapContent(0, new byte[1]), keyring, jdbc);
        requireSame("phone", hash("probe"), keyring, jdbc);
    }

    private void requireSame(String name, byte[] probe, Keyring keyring, JdbcClient jdbc) {
        jdbc.sql("INSERT INTO vault_key (name, probe) VALUES (:name, :probe) ON CONFLICT (name) DO NOTHING")
                .param("name", name)
                .param("probe", probe)
                .update();
        byte[] stored = jdbc.sql("SELECT probe FROM vault_key WHERE name = :name")
                .param("name", name)
                .query((row, number) -> row.getBytes(1))
                .single();
        if (!fits(name, stored)) {
            throw new CannotStart("The key " + name + " in " + keyring.folder()
                    + " is not the one this database was filled with. Put the original keys back there"
                    + " (they belong to every backup), or start on an empty database.");
        }
    }

    private boolean fits(String name, byte[] probe) {
        try {
            return switch (name) {
                case "identity" -> unwrap(identity, 0, probe).length == 1;
                case "content" -> unwrap(content, 0, probe).length == 1;
                default -> java.security.MessageDigest.isEqual(probe, hash("probe"));
            };
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    byte[] wrapIdentity(long requester, byte[] key) {
        return wrap(identity, requester, key);
    }

    byte[] wrapContent(long requester, byte[] key) {
        return wrap(content, requester, key);
    }

    SealingKey unwrapIdentity(long requester, byte[] wrapped) {
        return key(identity, requester, wrapped);
    }

    SealingKey unwrapContent(long requester, byte[] wrapped) {
        return key(content, requester, wrapped);
    }

    /** Keyed hash, 32 bytes; without the key nobody can try out numbers. */
    byte[] hash(String value) {
        try {
            return hashing.computePrimary(value.getBytes(StandardCharsets.UTF_8), HASH_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] wrap(Aead by, long requester, byte[] key) {
        try {
            return by.encrypt(key, bound(requester));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SealingKey key(Aead by, long requester, byte[] wrapped) {
        try {
            return new SealingKey(requester, unwrap(by, requester, wrapped));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of requester " + requester + " was altered", e);
        }
    }

    private static byte[] unwrap(Aead by, long requester, byte[] wrapped) throws GeneralSecurityException {
        return by.decrypt(wrapped, bound(requester));
    }

    private static byte[] bound(long requester) {
        return ByteBuffer.allocate(Long.BYTES).putLong(requester).array();
    }
}
