package org.jiban.requester;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.jiban.attachment.Wrapping;

/**
 * The unwrapped content key (内容密钥) of one requester, AES-GCM with 256 bits: seals what they said. Bound to the
 * requester's id. Never stored, never printed.
 */
public final class SealingKey implements Wrapping {
    static final int BYTES = 32;

    private final Aead aead;
    private final byte[] owner;

    SealingKey(long requester, byte[] key) {
        this.owner = ByteBuffer.allocate(Long.BYTES).putLong(requester).array();
        try {
            this.aead = new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] fresh() {
        return Random.randBytes(BYTES);
    }

    /** Seals a text (UTF-8); the same text never looks the same twice. */
    public byte[] seal(String text) {
        return seal(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The text again. Throws {@link IllegalStateException} when it was altered or sealed by another key. */
    public String text(byte[] sealed) {
        return new String(open(sealed), StandardCharsets.UTF_8);
    }

    @Override
    public byte[] seal(byte[] plain) {
        try {
            return aead.encrypt(plain, owner);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte[] open(byte[] sealed) {
        try {
            return aead.decrypt(sealed, owner);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealed by another key, or altered", e);
        }
    }
}
