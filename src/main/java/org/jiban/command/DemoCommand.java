package org.jiban.command;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jiban.kernel.City;
import org.jiban.kernel.MovableClock;
import org.jiban.platform.Home;
import org.jiban.platform.LocalDatabase;
import org.jiban.platform.LogFile;
import org.jiban.simulation.SimulatedLife;
import org.jiban.simulation.Traffic;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jiban demo}: the whole system with simulated life, nothing to install. */
@Command(
        name = "demo",
        description = "Runs Jiban with its own database, a city pack and simulated life",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    /** Stands in the home folder once its past is settled, so that the clock need not be set back for it. */
    private static final String SETTLED = "life.settled";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Mixin
    Where where = new Where();

    @Option(names = "--port", defaultValue = "8080", description = "Port of the web pages (default ${DEFAULT-VALUE})")
    int port;

    @Option(names = "--no-life", description = "Begins without two weeks of simulated past")
    boolean withoutLife;

    @Option(names = "--no-traffic", description = "Leaves out the simulated callers who go on calling")
    boolean withoutTraffic;

    @Option(
            names = "--seed",
            defaultValue = "20261124",
            description = "Same seed, same simulated people (default ${DEFAULT-VALUE})")
    long seed;

    private final Clock system = Clock.systemUTC();
    private final MovableClock clock = new MovableClock(system);
    private final Ending ending = new Ending();
    private SimulatedLife.Outcome outcome = SimulatedLife.Outcome.DECLINED;

    @Override
    public Integer call() {
        Port.requireFree(port);
        Home home = ending.with(Home.at(where.folder()));
        home.take("http://localhost:" + port);
        LogFile.into(home);
        City city = City.read(where.packs(), where.cityCode()).asDemo();
        LocalDatabase database = ending.with(LocalDatabase.open(home));
        setBack(home, city);
        var context = ending.with(
                Running.web(home, database.access(), city, clock, settings(), parts -> prepare(parts, home)));
        settle(home);
        traffic(context);
        welcome(home);
        ending.await();
        return 0;
    }

    /** The first start begins two weeks ago: catalogue, directory and accounts are there when the first caller rings. */
    private void setBack(Home home, City city) {
        if (!withoutLife && !Files.exists(home.path(SETTLED))) {
            SimulatedLife.beginning(city, system.instant()).ifPresent(clock::set);
        }
    }

    private void prepare(ApplicationContext parts, Home home) {
        new DemoAccounts(parts).make();
        new DemoImports(parts, Where.root()).load();
        SimulatedLife life = parts.getBean(SimulatedLife.class);
        if (withoutLife) {
            life.decline();
            return;
        }
        live(life);
    }

    private void live(SimulatedLife life) {
        ProgressBar bar = new ProgressBar("Simulated life");
        ending.with(life::end);
        outcome = life.live(seed, system, (now, part) -> bar.show(part, day(now)));
        if (outcome == SimulatedLife.Outcome.STOPPED) {
            System.err.println();
            System.err.println("Stopped; the next start goes on with the simulated life.");
            ending.leave();
        }
    }

    private static String day(Instant moment) {
        return DAY.format(moment.atZone(java.time.ZoneId.systemDefault()));
    }

    private void settle(Home home) {
        home.mark(SETTLED);
    }

    private void traffic(ApplicationContext context) {
        if (!withoutTraffic) {
            Traffic traffic = context.getBean(Traffic.class);
            if (traffic.start(seed)) {
                ending.with(traffic);
            }
        }
    }

    private void welcome(Home home) {
        if (!withoutLife && outcome == SimulatedLife.Outcome.DECLINED) {
            System.err.println("This folder was begun without a simulated past (--no-life) and stays so;"
                    + " another --home DIR gets one.");
        }
        System.err.println();
        System.err.println("Jiban runs at http://localhost:" + port + "  (Ctrl-C stops everything)");
        System.err.println();
        LoginTable.of(home).forEach(System.err::println);
        System.err.println();
        System.err.println("The same with tokens for the API: " + home.path(DemoAccounts.FILE));
    }

    private Map<String, Object> settings() {
        return Map.of("server.port", port, "jiban.address", "http://localhost:" + port);
    }
}
