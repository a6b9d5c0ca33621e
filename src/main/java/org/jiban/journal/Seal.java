package org.jiban.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jiban.journal.Tail.Position;

/**
 * Seal (封条): the digest over a stretch of entries in tail order and over the seal before it. Whoever changes an entry
 * must change every seal after it, and those that were exported are out of reach.
 *
 * @param no 1, 2, 3 without gaps
 * @param entries how many entries lie between first and last, both included
 * @param hash SHA-256 of the previous seal's hash and the canonical entries
 */
record Seal(long no, Position first, Position last, int entries, String hash, Instant sealedAt) {
    /** Stands before the first seal. */
    static final String NOTHING = "0".repeat(64);

    /** A digest that has already taken in the hash of the seal before. */
    static MessageDigest after(String previousHash) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(HexFormat.of().parseHex(previousHash));
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime lacks SHA-256", e);
        }
    }

    static String hash(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
