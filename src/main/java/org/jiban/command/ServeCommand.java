package org.jiban.command;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jiban.kernel.City;
import org.jiban.people.FirstAdministrator;
import org.jiban.platform.DatabaseAccess;
import org.jiban.platform.Home;
import org.jiban.platform.LocalDatabase;
import org.jiban.platform.LogFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jiban serve}: the same program for production, with settings from the environment and no demo data. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Runs Jiban for production. Settings come from the environment:",
            "  JIBAN_DATABASE_URL       jdbc:postgresql://HOST:PORT/NAME (without it: the embedded server in --home)",
            "  JIBAN_OWNER_PASSWORD, JIBAN_APP_PASSWORD, JIBAN_VAULT_PASSWORD   of jiban_owner, jiban_app, jiban_vault",
            "  any setting of the application, e.g. SPRING_MAIL_HOST"
        })
final class ServeCommand implements Callable<Integer> {
    @Mixin
    Where where = new Where();

    @Option(names = "--port", defaultValue = "8080", description = "Port of the web pages (default ${DEFAULT-VALUE})")
    int port;

    @Override
    public Integer call() {
        Port.requireFree(port);
        Ending ending = new Ending();
        Home home = ending.with(Home.at(where.folder()));
        home.take("port " + port);
        LogFile.into(home);
        City city = City.read(where.packs(), where.cityCode());
        DatabaseAccess access = access(ending, home);
        var context = ending.with(Running.web(home, access, city, Clock.systemUTC(), Map.of("server.port", port)));
        System.err.println("Jiban serves " + city.nameEn() + " on port " + port);
        context.getBean(FirstAdministrator.class)
                .invite()
                .ifPresent(token ->
                        System.err.println("Nobody can sign in yet. Within a day and once, the first administrator"
                                + " opens /setup?token=" + token));
        ending.await();
        return 0;
    }

    private static DatabaseAccess access(Ending ending, Home home) {
        return DatabaseAccess.fromEnvironment(System.getenv())
                .orElseGet(() -> ending.with(LocalDatabase.open(home)).access());
    }
}
