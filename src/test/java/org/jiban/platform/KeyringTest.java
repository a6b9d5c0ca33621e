package org.jiban.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyringTest {
    private final byte[] text = {1, 2, 3};

    @Test
    void keysAreMadeOnceAndOnlyTheirOwnerReadsThem(@TempDir Path folder) throws Exception {
        Home home = Home.at(folder);
        byte[] sealed = Keyrings.at(home).wrapping("content").encrypt(text, null);
        assertThat(Keyrings.at(home).wrapping("content").decrypt(sealed, null)).isEqualTo(text);
        assertThat(permissions(home.path("keys"))).isEqualTo("rwx------");
        assertThat(permissions(home.path("keys").resolve("content.json"))).isEqualTo("rw-------");
    }

    @Test
    void processesThatStartTogetherGetTheSameKey(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("keys/some.json");
        Callable<String> start =
                () -> KeyFile.readOrMake(file, () -> Thread.currentThread().toString());
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<String>> keys = threads.invokeAll(Collections.nCopies(8, start));
            assertThat(keys).extracting(Future::resultNow).containsOnly(Files.readString(file));
        }
        assertThat(folder.resolve("keys").toFile().list()).containsExactly("some.json");
    }

    @Test
    void aSettingOrAnotherFolderGoesBeforeTheHome(@TempDir Path folder, @TempDir Path elsewhere) throws Exception {
        Home home = Home.at(folder);
        byte[] sealed = Keyrings.with(home, Map.of("jiban.keys.folder", elsewhere.toString()))
                .wrapping("content")
                .encrypt(text, null);
        assertThat(home.path("keys")).doesNotExist();
        String key = Files.readString(elsewhere.resolve("content.json"));
        Keyring given = Keyrings.with(home, Map.of("jiban.keys.content", key));
        assertThat(given.wrapping("content").decrypt(sealed, null)).isEqualTo(text);
    }

    @Test
    void aKeyOfAnotherKindIsRefused(@TempDir Path folder) {
        Keyring keyring = Keyrings.at(Home.at(folder));
        keyring.wrapping("content");
        assertThatThrownBy(() -> keyring.hashing("content"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is no HMAC keyset");
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
