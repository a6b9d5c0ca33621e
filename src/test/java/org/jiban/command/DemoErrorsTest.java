package org.jiban.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jiban.platform.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What goes wrong when a demo is started, said in one sentence with a way out. */
class DemoErrorsTest {
    @TempDir
    Path folder;

    private record Ran(int code, String said) {}

    private static Ran demo(String... arguments) {
        StringWriter said = new StringWriter();
        CommandLine line = JibanCommand.line();
        line.setErr(new PrintWriter(said, true));
        return new Ran(line.execute(arguments), said.toString());
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void aPortInUseIsNamedWithAnother() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            Ran ran = demo("demo", "--port", String.valueOf(taken.getLocalPort()), "--home", folder.toString());
            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.said()).contains("Port " + taken.getLocalPort() + " cannot be used", "--port");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamedWithAWayOut() throws Exception {
        Path file = Files.writeString(folder.resolve("a-file"), "");
        Ran ran = demo(
                "demo",
                "--port",
                String.valueOf(freePort()),
                "--home",
                file.resolve("home").toString());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.said()).contains("cannot be written", "--home DIR");
    }

    @Test
    void aSecondDemoOnTheSameFolderIsToldOfTheFirst() throws Exception {
        try (Home first = Home.at(folder)) {
            first.take("http://localhost:8080");
            Ran ran = demo("demo", "--port", String.valueOf(freePort()), "--home", folder.toString());
            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.said()).contains("Another Jiban already runs", "http://localhost:8080", "--home DIR");
        }
    }

    @Test
    void aDatabaseThatWasNeverFinishedIsNamedWithAWayOut() throws Exception {
        Files.createDirectories(folder.resolve("database"));
        Ran ran = demo("demo", "--port", String.valueOf(freePort()), "--home", folder.toString());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.said()).contains("was never finished", "delete that folder");
    }

    @Test
    void loginsAreATable() throws Exception {
        try (Home home = Home.at(folder)) {
            home.writeSecret(
                    DemoAccounts.FILE,
                    "[{\"role\":\"AGENT\",\"username\":\"agent\",\"password\":\"p\",\"token\":\"t\",\"unit\":null}]");
            assertThat(LoginTable.of(home))
                    .isEqualTo(List.of("  role   username  password  unit", "  AGENT  agent     p"));
        }
    }
}
