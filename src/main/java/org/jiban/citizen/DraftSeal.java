package org.jiban.citizen;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.jiban.web.Secrets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Seals a draft under a key made from its token, which stands in the browser's cookie and nowhere else. */
final class DraftSeal {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final byte[] BOUND = "appeal-draft".getBytes(StandardCharsets.US_ASCII);

    private DraftSeal() {}

    static byte[] seal(String token, Draft draft) {
        try {
            return cipher(token).encrypt(JSON.writeValueAsBytes(draft), BOUND);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Draft open(String token, byte[] sealed) {
        try {
            return JSON.readValue(cipher(token).decrypt(sealed, BOUND), Draft.class);
        } catch (GeneralSecurityException | JacksonException e) {
            throw new IllegalStateException("A draft was altered", e);
        }
    }

    private static AesGcmJce cipher(String token) throws GeneralSecurityException {
        return new AesGcmJce(Secrets.hash("appeal-draft-key|" + token));
    }
}
