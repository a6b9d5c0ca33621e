package org.jiban.support;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiban.platform.DatabaseAccess;
import org.jiban.platform.Home;
import org.jiban.platform.LocalDatabase;

/** One real PostgreSQL for the whole test run, durable as in production, with as many empty databases as tests ask for. */
public final class TestDatabase {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Home HOME = Home.at(freshFolder());
    private static final LocalDatabase SERVER = start();

    private TestDatabase() {}

    public static Home home() {
        return HOME;
    }

    /** Access to a new, empty database with the three roles. */
    public static DatabaseAccess fresh() {
        String name = "test_" + COUNT.incrementAndGet();
        execute("CREATE DATABASE " + name + " OWNER jiban_owner");
        execute("GRANT CONNECT ON DATABASE " + name + " TO jiban_app, jiban_vault");
        DatabaseAccess first = SERVER.access();
        String url = first.url().replaceFirst("/[^/?]+$", "/" + name);
        return new DatabaseAccess(url, first.ownerPassword(), first.appPassword(), first.vaultPassword());
    }

    /** Runs one statement as the superuser, as a tamperer would. */
    public static void execute(String sql) {
        executeOn(SERVER.access().url(), sql);
    }

    /** As {@link #execute}, in the database of {@code url}. */
    public static void executeOn(String url, String sql) {
        Properties secrets = new Properties();
        try (var in = Files.newInputStream(HOME.path("database.secrets"))) {
            secrets.load(in);
            try (var connection = DriverManager.getConnection(url, "postgres", secrets.getProperty("postgres"));
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        } catch (java.io.IOException | java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static LocalDatabase start() {
        LocalDatabase server = LocalDatabase.open(HOME);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }

    private static Path freshFolder() {
        return Path.of("target", "test-home-" + ProcessHandle.current().pid());
    }
}
