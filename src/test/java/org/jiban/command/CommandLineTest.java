package org.jiban.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jiban.support.TestDatabase;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands alone on a folder where nothing runs: they start the database and stop it again. */
class CommandLineTest {
    private static final Path HOME = TestDatabase.home().path("command-line");

    private record Ran(int code, String out) {
        JsonNode json() {
            return JsonMapper.builder().build().readTree(out);
        }
    }

    private static Ran jiban(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--home", HOME.toString()));
        PrintStream before = System.out;
        var out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            return new Ran(JibanCommand.run(all.toArray(String[]::new)), out.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
        }
    }

    @Test
    void doctorAndAuditPassOnANewFolderAndLeaveNothingRunning() {
        Ran doctor = jiban("doctor", "--json");
        assertThat(doctor.json().get("findings")).isEmpty();
        assertThat(doctor.code()).isZero();
        Ran audit = jiban("audit", "verify", "--json");
        assertThat(audit.json().get("findings")).isEmpty();
        assertThat(audit.code()).isZero();
        assertThat(HOME.resolve("database").resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void aWrongCommandIsUsage() {
        assertThat(jiban("audit").code()).isEqualTo(2);
        assertThat(jiban("audit", "verify", "--sealz").code()).isEqualTo(2);
        assertThat(JibanCommand.run()).isEqualTo(2);
    }
}
