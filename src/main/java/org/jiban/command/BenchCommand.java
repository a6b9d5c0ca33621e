package org.jiban.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jiban.bench.Appeals;
import org.jiban.bench.IntakeBench;
import org.jiban.bench.Measured;
import org.jiban.bench.ProgramUnderTest;
import org.jiban.catalogue.Catalogue;
import org.jiban.directory.Directory;
import org.jiban.kernel.City;
import org.jiban.platform.Home;
import org.jiban.platform.LocalDatabase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code jiban bench}: the measurements behind the figures we state. */
@Command(name = "bench", description = "Measures the real program on this machine", mixinStandardHelpOptions = true)
final class BenchCommand {

    @Command(
            name = "intake",
            mixinStandardHelpOptions = true,
            description = "Contacts over the API, beside raw durable inserts in the same server")
    int intake(
            @Option(names = "--seconds", defaultValue = "120", description = "length of the measured part") int seconds,
            @Option(
                            names = "--warm-up",
                            defaultValue = "30",
                            description = "least seconds before it; longer while it compiles")
                    int warmUp,
            @Option(names = "--connections", defaultValue = "8") int connections,
            @Option(names = "--city", defaultValue = "beijing") String cityCode,
            @Option(names = "--port", defaultValue = "8099") int port,
            @Option(names = "--seed", defaultValue = "1") long seed,
            @Option(names = "--home", description = "folder to use (default: a new one)") @Nullable Path folder)
            throws Exception {
        Path home = folder == null ? Files.createTempDirectory("jiban-bench") : folder;
        City city = City.read(Path.of(System.getProperty("jiban.root", ".")).resolve("packs"), cityCode);
        try (var program = ProgramUnderTest.start(home, port);
                var database = LocalDatabase.open(Home.at(home));
                var parts = Running.parts(Home.at(home), database.access(), city)) {
            var appeals = new Appeals(
                    parts.getBean(Catalogue.class), parts.getBean(Directory.class), city.phonePrefix(), seed);
            var bench = new IntakeBench(program, database.access(), appeals);
            print(bench, bench.measure(connections, Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds)));
        }
        return 0;
    }

    private static void print(IntakeBench bench, List<Measured> results) {
        System.out.println(Measured.head());
        results.forEach(each -> System.out.println(each.line()));
        Measured floor = results.getFirst();
        Measured contacts = results.getLast();
        System.out.printf(
                Locale.ROOT,
                "%nA contact costs %.1f times the CPU time of a raw durable insert; %.1f %% were dispatched at once.%n"
                        + "Of the application's time the just-in-time compilers used %.2f CPU-ms per contact.%n",
                (contacts.applicationPerOperation() + contacts.databasePerOperation()) / floor.databasePerOperation(),
                100 * bench.dispatchedShare(contacts),
                contacts.compilerPerOperation());
    }
}
