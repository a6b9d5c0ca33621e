package org.jiban.requester;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jiban.support.JibanTest;
import org.jiban.support.TestApplication;
import org.jiban.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** Puts a name and a phone through the vault, and then looks for them in every file of the installation. */
@JibanTest
class IdentityCanaryTest {
    private static final String NAME = "冉羲鸢";
    private static final String PHONE = "15429381764";

    @Test
    void neitherTablesNorWalNorLogsHoldANameOrPhoneInClear(TestApplication application, Requesters requesters)
            throws IOException {
        KnownRequester requester = requesters.register(new Caller(NAME, PHONE, false));
        requesters.register(new Caller(NAME + "乙", PHONE, false));
        requesters.reveal(requester.id(), Purpose.MESSAGE, null, org.jiban.kernel.Actor.system("test"));
        application.settle();
        TestDatabase.execute("CHECKPOINT");

        Path home = TestDatabase.home().folder();
        assertThat(Files.isDirectory(home.resolve("database/pg_wal"))).isTrue();
        assertThat(filesWith(home, NAME)).isEmpty();
        assertThat(filesWith(home, PHONE)).isEmpty();
    }

    @Test
    void theSearchFindsWhatIsThere(TestApplication application) throws IOException {
        String planted = "planted-" + System.nanoTime();
        TestDatabase.executeOn(
                application.access().url(),
                "INSERT INTO city_beijing.partitioned VALUES ('" + planted + "'); DELETE FROM city_beijing.partitioned"
                        + " WHERE table_name = '" + planted + "'");
        TestDatabase.execute("CHECKPOINT");
        assertThat(filesWith(TestDatabase.home().folder(), planted)).isNotEmpty();
    }

    private static List<Path> filesWith(Path folder, String canary) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> contains(file, canary))
                    .toList();
        }
    }

    private static boolean contains(Path file, String canary) {
        try {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            String wanted = new String(canary.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            return bytes.contains(wanted);
        } catch (java.nio.file.NoSuchFileException gone) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
