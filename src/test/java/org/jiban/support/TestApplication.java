package org.jiban.support;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jiban.command.Running;
import org.jiban.journal.JournalReader;
import org.jiban.kernel.City;
import org.jiban.kernel.MovableClock;
import org.jiban.platform.DatabaseAccess;
import org.jiban.timer.Sweeper;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A whole running application on a random port with a clock that stands still. The shared one serves most tests; tests
 * that break things start their own. Background work does not run by itself: {@link #settle()} does it.
 */
public final class TestApplication implements AutoCloseable {
    /** Tuesday 24 November 2026, 10:00 in Beijing: a working day in the heating season. */
    public static final Instant MORNING = Instant.parse("2026-11-24T02:00:00Z");

    private static final class Shared {
        private static final TestApplication INSTANCE = fresh(Map.of());
    }

    private final ConfigurableApplicationContext context;
    private final DatabaseAccess access;

    private TestApplication(ConfigurableApplicationContext context, DatabaseAccess access) {
        this.context = context;
        this.access = access;
    }

    /** The application most tests share; never closed, never broken. */
    public static TestApplication shared() {
        return Shared.INSTANCE;
    }

    /** A new application of the Beijing pack on an empty database. */
    public static TestApplication fresh(Map<String, Object> properties) {
        return on(TestDatabase.fresh(), properties);
    }

    /** A new application on a database that others may use too. */
    public static TestApplication on(DatabaseAccess access, Map<String, Object> properties) {
        return of("beijing", access, properties);
    }

    /** A new application of a pack, in the schema of its city. */
    public static TestApplication of(String cityCode, DatabaseAccess access, Map<String, Object> properties) {
        MovableClock clock = new MovableClock(Clock.systemUTC());
        clock.set(MORNING);
        City city = City.read(Path.of("packs"), cityCode);
        Map<String, Object> all = new HashMap<>(Map.of("server.port", 0, "jiban.background", "false"));
        all.putAll(properties);
        return new TestApplication(Running.web(TestDatabase.home(), access, city, clock, all), access);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public DatabaseAccess access() {
        return access;
    }

    public MovableClock clock() {
        return bean(MovableClock.class);
    }

    public String address() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** Performs every timer that is due and feeds every consumer, until nothing is left to do. */
    public void settle() {
        Sweeper sweeper = bean(Sweeper.class);
        JournalReader reader = bean(JournalReader.class);
        do {
            reader.drain();
        } while (sweeper.sweepAll() > 0);
    }

    @Override
    public void close() {
        context.close();
    }
}
