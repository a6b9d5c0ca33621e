package org.jiban.platform;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Keyring (密钥环): the installation's own keys, which wrap everything else. Each is a Tink keyset: the text of setting
 * {@code jiban.keys.NAME} if there is one, else a file {@code keys/NAME.json} only its owner may read, made at the first
 * start. {@code jiban.keys.folder} names another folder. Several keys in a keyset allow rotation.
 */
@Component
public class Keyring {
    private final Environment settings;
    private final Path folder;

    Keyring(Home home, Environment settings) {
        this.settings = settings;
        String elsewhere = settings.getProperty("jiban.keys.folder");
        this.folder = elsewhere == null ? home.path("keys") : Path.of(elsewhere);
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key-encryption key of that name: AES-GCM, 256 bits. */
    public Aead wrapping(String name) {
        try {
            return keyset(name, PredefinedAeadParameters.AES256_GCM)
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new CannotStart("The key " + name + " in " + folder + " is no AES-GCM keyset");
        }
    }

    /** The key of that name for keyed hashes: HMAC-SHA-256. */
    public PrfSet hashing(String name) {
        try {
            return keyset(name, PredefinedPrfParameters.HMAC_SHA256_PRF)
                    .getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        } catch (GeneralSecurityException e) {
            throw new CannotStart("The key " + name + " in " + folder + " is no HMAC keyset");
        }
    }

    /** Where the keys are, for messages to the operator. */
    public Path folder() {
        return folder;
    }

    private KeysetHandle keyset(String name, Parameters parameters) throws GeneralSecurityException {
        String given = settings.getProperty("jiban.keys." + name);
        if (given != null) {
            return parse(given);
        }
        try {
            return parse(KeyFile.readOrMake(folder.resolve(name + ".json"), () -> fresh(parameters)));
        } catch (IOException e) {
            throw new CannotStart("The key " + name + " cannot be read from or written to " + folder + " ("
                    + e.getClass().getSimpleName() + ")");
        }
    }

    private static KeysetHandle parse(String keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get());
    }

    private static String fresh(Parameters parameters) {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(parameters), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
