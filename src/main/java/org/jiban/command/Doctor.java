package org.jiban.command;

import java.nio.file.FileStore;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jiban.journal.JournalReader;
import org.jiban.kernel.City;
import org.jiban.platform.Home;
import org.jiban.timer.Sweeper;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks at an installation from outside, one small check after the other; a check only reads. */
final class Doctor {
    private static final long GIBIBYTE = 1L << 30;
    private static final long LEAST_FREE = 2 * GIBIBYTE;
    private static final Duration LAG = Duration.ofSeconds(10);
    private static final Duration WRITE = Duration.ofSeconds(5);
    private static final Duration SKEW = Duration.ofSeconds(2);

    private final JdbcClient owner;
    private final JournalReader reader;
    private final Sweeper sweeper;
    private final City city;
    private final Home home;
    private final Examination found = new Examination();

    Doctor(ApplicationContext parts) {
        owner = JdbcClient.create(parts.getBean("ownerDataSource", DataSource.class));
        reader = parts.getBean(JournalReader.class);
        sweeper = parts.getBean(Sweeper.class);
        city = parts.getBean(City.class);
        home = parts.getBean(Home.class);
    }

    Examination examine() {
        versions();
        durability();
        disk();
        boolean serving = processes() > 0;
        consumers(serving);
        deadLetters();
        timers(serving);
        oldestWrite();
        partitions();
        clocks();
        return found;
    }

    private void versions() {
        found.figure("jiban", JibanCommand.VERSION);
        found.figure("java", Runtime.version().toString());
        found.figure("postgresql", text("SHOW server_version"));
        found.figure("city", city.code());
        found.figure("home", home.folder().toString());
        found.figure("schemaVersion", text("""
                SELECT version FROM flyway_schema_history WHERE success ORDER BY installed_rank DESC LIMIT 1"""));
    }

    /** A commit that is acknowledged must be on disk. */
    private void durability() {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            String value = text("SHOW " + setting);
            found.figure(setting, value);
            found.findingIf(
                    value.equals("off"),
                    "The database runs with %s = off: what it acknowledged can be lost in a crash. Set it to on.",
                    setting);
        }
    }

    private void disk() {
        try {
            FileStore store = Files.getFileStore(home.folder());
            long free = store.getUsableSpace();
            found.figure("diskFreeBytes", free);
            found.figure("databaseBytes", number("SELECT pg_database_size(current_database())"));
            found.findingIf(
                    free < LEAST_FREE,
                    "Only %.1f GiB are free where %s lies; make room before the database stops.",
                    free / (double) GIBIBYTE,
                    home.folder());
        } catch (java.io.IOException e) {
            found.finding("The free space of %s cannot be read (%s).", home.folder(), e);
        }
    }

    /** How many other processes serve: each holds a lease on its node number; this command holds one, too. */
    private long processes() {
        long others = number("SELECT count(*) - 1 FROM lease WHERE name LIKE 'node-%' AND until > clock_timestamp()");
        found.figure("processesServing", Math.max(0, others));
        return others;
    }

    private void consumers(boolean serving) {
        Map<String, Long> lags = reader.lags();
        found.figure("consumerLagSeconds", lags);
        lags.forEach((name, lag) -> found.findingIf(
                serving && lag > LAG.toSeconds(),
                "Consumer %s is %d seconds behind the journal; what it feeds is out of date.",
                name,
                lag));
    }

    private void deadLetters() {
        long entries = number("SELECT count(*) FROM dead_letter");
        List<String> timers = sweeper.deadLetters();
        found.figure("deadLettersOfConsumers", entries);
        found.figure("deadLettersOfTimers", timers.size());
        found.findingIf(
                entries > 0,
                "%d entries could not be taken by a consumer (table dead_letter); their effect is missing.",
                entries);
        timers.forEach(each -> found.finding("A timed act failed three times and was given up: %s.", each));
    }

    private void timers(boolean serving) {
        long overdue = number(
                "SELECT count(*) FROM clock WHERE tries < 3 AND next_at < clock_timestamp() - interval '1 minute'");
        found.figure("timersOverdue", overdue);
        found.findingIf(
                serving && overdue > 0,
                "%d timers are overdue by more than a minute; the sweeper does not keep up.",
                overdue);
    }

    /** No write transaction may last: consumers only read below the oldest. */
    private void oldestWrite() {
        long seconds = number("""
                SELECT coalesce(max(extract(epoch FROM clock_timestamp() - xact_start)), 0)::bigint
                FROM pg_stat_activity WHERE backend_xid IS NOT NULL AND datname = current_database()""");
        found.figure("oldestWriteTransactionSeconds", seconds);
        found.findingIf(
                seconds > WRITE.toSeconds(),
                "A write transaction has been open for %d seconds; every consumer of the journal waits for it.",
                seconds);
    }

    private void partitions() {
        YearMonth next = YearMonth.now(java.time.Clock.system(city.zone())).plusMonths(1);
        String suffix = "_" + DateTimeFormatter.ofPattern("yyyyMM").format(next);
        List<String> missing = owner.sql("""
                SELECT table_name FROM partitioned WHERE to_regclass(table_name || :suffix) IS NULL ORDER BY table_name""")
                .param("suffix", suffix)
                .query((row, number) -> row.getString(1))
                .list();
        found.figure("partitionsMissingForNextMonth", missing);
        missing.forEach(each ->
                found.finding("Table %s has no partition for %s; the month's first insert will fail.", each, next));
    }

    private void clocks() {
        Instant before = Instant.ofEpochMilli(System.currentTimeMillis());
        Instant there = owner.sql("SELECT clock_timestamp()")
                .query(java.sql.Timestamp.class)
                .single()
                .toInstant();
        Instant after = Instant.ofEpochMilli(System.currentTimeMillis());
        Instant here = before.plus(Duration.between(before, after).dividedBy(2));
        long skew = Duration.between(here, there).toMillis();
        found.figure("databaseClockAheadMillis", skew);
        found.findingIf(
                Math.abs(skew) > SKEW.toMillis(),
                "The clocks of this machine and of the database differ by %d ms; set both by NTP.",
                skew);
    }

    private String text(String sql) {
        return owner.sql(sql).query(String.class).single();
    }

    private long number(String sql) {
        return owner.sql(sql).query(Long.class).single();
    }
}
