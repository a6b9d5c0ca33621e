package org.jiban.command;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jiban.kernel.City;
import org.jiban.kernel.MovableClock;
import org.jiban.platform.Home;
import org.jiban.platform.LocalDatabase;
import org.jiban.platform.LogFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jiban demo}: the whole system with simulated life, nothing to install. */
@Command(
        name = "demo",
        description = "Runs Jiban with its own database, a city pack and simulated life",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Mixin
    Where where = new Where();

    @Option(names = "--port", defaultValue = "8080", description = "Port of the web pages (default ${DEFAULT-VALUE})")
    int port;

    @Override
    public Integer call() {
        Port.requireFree(port);
        Ending ending = new Ending();
        Home home = ending.with(Home.at(where.folder()));
        home.take("http://localhost:" + port);
        LogFile.into(home);
        City city = City.read(where.packs(), where.cityCode());
        LocalDatabase database = ending.with(LocalDatabase.open(home));
        MovableClock clock = new MovableClock(Clock.systemUTC());
        var context = ending.with(Running.web(home, database.access(), city, clock, settings()));
        new DemoAccounts(context).make();
        System.err.println("Jiban runs at http://localhost:" + port);
        System.err.println("Logins of every role: " + home.path(DemoAccounts.FILE));
        ending.await();
        return 0;
    }

    private Map<String, Object> settings() {
        return Map.of("server.port", port, "jiban.address", "http://localhost:" + port);
    }
}
