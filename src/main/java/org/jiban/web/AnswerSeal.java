package org.jiban.web;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.jiban.platform.Keyring;
import org.springframework.stereotype.Component;

/**
 * Seals stored answers with a key of the installation, each for its actor and key alone: whoever reads the table learns
 * no query code, and an answer that is moved to another row does not open.
 */
@Component
class AnswerSeal {
    private final Aead aead;

    AnswerSeal(Keyring keyring) {
        this.aead = keyring.wrapping("answer");
    }

    byte[] seal(String actor, String key, byte[] body) {
        try {
            return aead.encrypt(body, bound(actor, key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] open(String actor, String key, byte[] sealed) {
        try {
            return aead.decrypt(sealed, bound(actor, key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A stored answer was altered, or sealed by another key", e);
        }
    }

    private static byte[] bound(String actor, String key) {
        return (actor + "\n" + key).getBytes(StandardCharsets.UTF_8);
    }
}
