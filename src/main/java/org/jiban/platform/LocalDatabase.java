package org.jiban.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL server that Jiban brings with it, its data below the home folder. fsync and synchronous_commit are on,
 * three login roles have generated passwords, and nobody connects without one.
 */
public final class LocalDatabase implements AutoCloseable {
    private static final String DATABASE = "jiban";

    private final DatabaseAccess access;
    private final @Nullable EmbeddedPostgres started;

    private LocalDatabase(DatabaseAccess access, @Nullable EmbeddedPostgres started) {
        this.access = access;
        this.started = started;
    }

    public DatabaseAccess access() {
        return access;
    }

    /** Joins the server that already runs on this folder, or starts it; the one who started it stops it on close. */
    public static LocalDatabase open(Home home) {
        try {
            Path data = home.path("database");
            Path ready = home.path("database.ready");
            if (Files.exists(data) && !Files.exists(ready)) {
                throw new CannotStart("The database in " + data + " was never finished (an earlier first start was cut"
                        + " off). It holds nothing yet: delete that folder and start again.");
            }
            Properties secrets = secrets(home);
            int running = runningPort(data);
            if (running > 0 && answers(running, secrets)) {
                return new LocalDatabase(access(running, secrets), null);
            }
            return start(home, data, ready, secrets);
        } catch (IOException | SQLException e) {
            throw new CannotStart("The database in " + home.folder() + " does not start: " + e.getMessage() + ". See "
                    + home.path("database.log") + ".");
        }
    }

    private static LocalDatabase start(Home home, Path data, Path ready, Properties secrets)
            throws IOException, SQLException {
        boolean first = !Files.exists(ready);
        EmbeddedPostgres server = server(home, data, first ? null : secrets.getProperty("postgres"));
        try {
            if (first) {
                DatabaseRoles.create(server.getPort(), DATABASE, secrets);
                requirePasswords(data, server.getPort());
                Files.createFile(ready);
            }
        } catch (IOException | SQLException | RuntimeException e) {
            server.close();
            throw e;
        }
        return new LocalDatabase(access(server.getPort(), secrets), server);
    }

    private static EmbeddedPostgres server(Home home, Path data, @Nullable String password) throws IOException {
        var log = ProcessBuilder.Redirect.appendTo(home.path("database.log").toFile());
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(freePort())
                .setPGStartupWait(Duration.ofSeconds(60))
                .setErrorRedirector(log)
                .setOutputRedirector(log)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("listen_addresses", "localhost");
        if (password != null) {
            builder.setConnectConfig("password", password);
        }
        return builder.start();
    }

    /** The server is made with trust, as the library knows it only so; from here on every connection needs a password. */
    private static void requirePasswords(Path data, int port) throws IOException, SQLException {
        Files.write(
                data.resolve("pg_hba.conf"),
                List.of(
                        "# Written by Jiban: no connection without a password.",
                        "local all all scram-sha-256",
                        "host all all 127.0.0.1/32 scram-sha-256",
                        "host all all ::1/128 scram-sha-256"));
        try (Connection connection = DriverManager.getConnection(url(port, "postgres"), "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    private static DatabaseAccess access(int port, Properties secrets) {
        return new DatabaseAccess(
                url(port, DATABASE),
                secrets.getProperty("owner"),
                secrets.getProperty("app"),
                secrets.getProperty("vault"));
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    /** The port in {@code postmaster.pid} of a server whose process is alive, else 0. */
    private static int runningPort(Path data) throws IOException {
        Path pid = data.resolve("postmaster.pid");
        if (!Files.exists(pid)) {
            return 0;
        }
        List<String> lines = Files.readAllLines(pid);
        boolean alive = lines.size() > 3
                && ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).isPresent();
        return alive ? Integer.parseInt(lines.get(3).strip()) : 0;
    }

    private static boolean answers(int port, Properties secrets) {
        String url = url(port, DATABASE) + "?connectTimeout=2&loginTimeout=5";
        try (Connection connection = DriverManager.getConnection(url, DatabaseAccess.APP, secrets.getProperty("app"))) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    private static Properties secrets(Home home) throws IOException {
        Properties secrets = new Properties();
        Path file = home.path("database.secrets");
        if (Files.exists(file)) {
            secrets.load(new StringReader(Files.readString(file)));
            return secrets;
        }
        var random = new SecureRandom();
        for (String role : List.of("postgres", "owner", "app", "vault")) {
            byte[] bytes = new byte[24];
            random.nextBytes(bytes);
            secrets.setProperty(role, HexFormat.of().formatHex(bytes));
        }
        var text = new StringWriter();
        secrets.store(text, "Generated passwords of the embedded database; keep them with the folder.");
        home.writeSecret("database.secrets", text.toString());
        return secrets;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (started != null) {
                started.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
