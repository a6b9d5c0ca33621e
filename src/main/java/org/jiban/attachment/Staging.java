package org.jiban.attachment;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import org.jiban.platform.Keyring;
import org.springframework.stereotype.Component;

/** Wraps the keys of files that were uploaded but belong to nobody yet, with a key of the installation. */
@Component
class Staging implements Wrapping {
    private static final byte[] BOUND = {};

    private final Aead key;

    Staging(Keyring keyring) {
        this.key = keyring.wrapping("attachment");
    }

    @Override
    public byte[] seal(byte[] plain) {
        try {
            return key.encrypt(plain, BOUND);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte[] open(byte[] sealed) {
        try {
            return key.decrypt(sealed, BOUND);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Wrapped by another key, or altered", e);
        }
    }
}
