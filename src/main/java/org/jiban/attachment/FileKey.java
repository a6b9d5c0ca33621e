package org.jiban.attachment;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;

/** The key of one file, AES-GCM with 256 bits; its pieces can be neither swapped nor left out unnoticed. */
final class FileKey {
    private static final int BYTES = 32;

    private final Aead aead;
    private final long file;

    FileKey(long file, byte[] key) {
        this.file = file;
        try {
            this.aead = new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] fresh() {
        return Random.randBytes(BYTES);
    }

    byte[] seal(int number, int pieces, byte[] piece) {
        try {
            return aead.encrypt(piece, bound(number, pieces));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] open(int number, int pieces, byte[] sealed) {
        try {
            return aead.decrypt(sealed, bound(number, pieces));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Piece " + number + " of attachment " + file + " was altered", e);
        }
    }

    private byte[] bound(int number, int pieces) {
        return ByteBuffer.allocate(Long.BYTES + 2 * Integer.BYTES)
                .putLong(file)
                .putInt(number)
                .putInt(pieces)
                .array();
    }
}
