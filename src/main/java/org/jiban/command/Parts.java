package org.jiban.command;

import org.jiban.kernel.City;
import org.jiban.platform.DatabaseAccess;
import org.jiban.platform.Home;
import org.jiban.platform.LocalDatabase;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An installation's parts for one command: beside a process that runs on the same folder, or alone, then with a database
 * started for the command and stopped after it.
 */
final class Parts implements AutoCloseable {
    private final Ending ending = new Ending();
    private final ConfigurableApplicationContext context;

    private Parts(Where where) {
        Home home = ending.with(Home.at(where.folder()));
        City city = City.read(where.packs(), where.cityCode());
        DatabaseAccess access = DatabaseAccess.fromEnvironment(System.getenv())
                .orElseGet(() -> ending.with(LocalDatabase.open(home)).access());
        context = ending.with(Running.parts(home, access, city));
    }

    static Parts of(Where where) {
        return new Parts(where);
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        ending.close();
    }
}
