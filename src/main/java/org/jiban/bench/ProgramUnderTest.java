package org.jiban.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jiban.platform.CannotStart;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real program in a process of its own, on a fresh folder, so that its CPU time is its own. */
public final class ProgramUnderTest implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(3);

    private final Process process;
    private final Path folder;
    private final String address;

    private ProgramUnderTest(Process process, Path folder, String address) {
        this.process = process;
        this.folder = folder;
        this.address = address;
    }

    /** Starts {@code jiban demo} and waits until it is ready. */
    public static ProgramUnderTest start(Path folder, int port) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-Xmx1g",
                "-Djiban.root=" + System.getProperty("jiban.root", ".")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(entry());
        command.addAll(List.of(
                "demo", "--no-life", "--no-traffic", "--home", folder.toString(), "--port", String.valueOf(port)));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        Files.createDirectories(folder).resolve("bench.log").toFile())
                .start();
        var program = new ProgramUnderTest(process, folder, "http://localhost:" + port);
        program.awaitReady();
        return program;
    }

    /** From the packaged jar the loader starts the main class; from a class path the main class itself. */
    private static List<String> entry() {
        String path = System.getProperty("java.class.path");
        boolean packaged = path.endsWith(".jar") && !path.contains(System.getProperty("path.separator"));
        return List.of(packaged ? "org.springframework.boot.loader.launch.JarLauncher" : "org.jiban.Jiban");
    }

    private void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address + "/actuator/health/readiness"))
                    .build();
            while (System.nanoTime() < end && process.isAlive()) {
                if (ready(client, request)) {
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(500);
            }
        }
        close();
        throw new CannotStart("The program under test did not become ready; see " + folder.resolve("bench.log"));
    }

    private static boolean ready(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    String address() {
        return address;
    }

    long pid() {
        return process.pid();
    }

    long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("database").resolve("postmaster.pid"))
                .getFirst()
                .strip());
    }

    /** The token of the demo's account of a role. */
    String token(String role) throws IOException {
        JsonNode accounts =
                JsonMapper.builder().build().readTree(Files.readString(folder.resolve("demo-accounts.json")));
        for (JsonNode account : accounts) {
            if (account.path("role").asString().equals(role)) {
                return account.path("token").asString();
            }
        }
        throw new CannotStart("demo-accounts.json has no account of role " + role);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
