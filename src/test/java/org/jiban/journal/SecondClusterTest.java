package org.jiban.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.LongStream;
import org.jiban.command.Running;
import org.jiban.kernel.Actor;
import org.jiban.kernel.City;
import org.jiban.kernel.Subject;
import org.jiban.kernel.Transactions;
import org.jiban.platform.Home;
import org.jiban.platform.LocalDatabase;
import org.jiban.support.TamperedApplication;
import org.jiban.support.TestApplication;
import org.jiban.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All tables wake up in a freshly made cluster, where transaction numbers begin again far below those they carry. */
class SecondClusterTest {
    private final TestApplication first = TamperedApplication.shared();

    @Test
    void theJournalIsTailedAndVerifiedInAFreshCluster() throws Exception {
        burnTransactionNumbers();
        write(first.context(), 1, 10);
        read(first.context());
        write(first.context(), 11, 20); // still unread when the tables move
        Home home = Home.at(TestDatabase.home().path("second-cluster"));
        City city = first.bean(City.class);
        bringTheKeys(home); // they belong to every backup
        try (LocalDatabase second = LocalDatabase.open(home)) {
            Running.parts(home, second.access(), city).close(); // makes the tables
            copyEverything(second, home);
            try (var moved = Running.parts(home, second.access(), city)) {
                write(moved, 21, 30);
                assertThat(read(moved)).containsExactlyElementsOf(numbers(11, 30));
                moved.getBean(JournalReader.class).drain();
                AuditReport report = moved.getBean(AuditVerification.class).verify();
                assertThat(report.findings()).isEmpty();
                assertThat(report.unsealed()).isZero();
                assertThat(sealedInANewEraWithSmallerTransactionNumbers(moved)).isTrue();
            }
        }
    }

    private static void bringTheKeys(Home home) throws IOException {
        Path keys = TestDatabase.home().path("keys");
        Files.createDirectories(home.path("keys"));
        try (var files = Files.list(keys)) {
            for (Path key : files.toList()) {
                Files.copy(key, home.path("keys").resolve(key.getFileName()));
            }
        }
    }

    private void burnTransactionNumbers() throws SQLException {
        try (Connection connection =
                        superuser(TestDatabase.home(), first.access().url());
                var statement = connection.createStatement()) {
            for (int each = 0; each < 3_000; each++) {
                statement.execute("SELECT pg_current_xact_id()");
            }
        }
    }

    private static void write(ApplicationContext context, long from, long to) {
        numbers(from, to)
                .forEach(each -> context.getBean(Transactions.class)
                        .inOne(() -> context.getBean(Journal.class)
                                .write(new Subject("moved", each), Actor.system("test"), new Tested(each))));
    }

    private static List<Long> read(ApplicationContext context) {
        var consumer = new Remembering("second-cluster");
        new JournalReader(
                        List.of(consumer),
                        context.getBean(Cursors.class),
                        context.getBean(Tail.class),
                        context.getBean(Transactions.class),
                        context.getBean(JdbcClient.class),
                        context.getBean(java.time.Clock.class))
                .drain();
        return consumer.numbers();
    }

    private void copyEverything(LocalDatabase second, Home home) throws Exception {
        try (Connection from = superuser(TestDatabase.home(), first.access().url());
                Connection to = superuser(home, second.access().url())) {
            to.createStatement().execute("SET session_replication_role = replica");
            List<String> tables = tables(from);
            to.createStatement().execute("TRUNCATE " + String.join(", ", tables));
            CopyManager out = from.unwrap(PGConnection.class).getCopyAPI();
            CopyManager in = to.unwrap(PGConnection.class).getCopyAPI();
            for (String table : tables) {
                var rows = new ByteArrayOutputStream();
                out.copyOut("COPY (SELECT * FROM " + table + ") TO STDOUT", rows);
                in.copyIn("COPY " + table + " FROM STDIN", new ByteArrayInputStream(rows.toByteArray()));
            }
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var rows = connection.createStatement().executeQuery("""
                SELECT relname FROM pg_class WHERE relkind IN ('r', 'p') AND NOT relispartition
                AND relnamespace = 'city_beijing'::regnamespace
                AND relname NOT LIKE '%_kept' AND relname <> 'flyway_schema_history'""")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static Connection superuser(Home home, String url) throws SQLException {
        Properties secrets = new Properties();
        try (var in = Files.newInputStream(home.path("database.secrets"))) {
            secrets.load(in);
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
        Connection connection = DriverManager.getConnection(url, "postgres", secrets.getProperty("postgres"));
        connection.createStatement().execute("SET search_path TO city_beijing");
        return connection;
    }

    private static boolean sealedInANewEraWithSmallerTransactionNumbers(ApplicationContext moved) {
        return moved.getBean(JdbcClient.class).sql("""
                        SELECT max(e.xid) FILTER (WHERE e.era = last.era) < max(e.xid) FILTER (WHERE e.era < last.era)
                        FROM entry e, (SELECT max(number) AS era FROM era) last""").query(Boolean.class).single();
    }

    private static List<Long> numbers(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }
}
