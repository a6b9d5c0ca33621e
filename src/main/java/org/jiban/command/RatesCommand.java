package org.jiban.command;

import java.time.YearMonth;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jiban.assessment.RatesRebuild;
import org.jiban.assessment.RatesVerification;
import org.jiban.assessment.RatesVerification.Difference;
import org.jiban.directory.Directory;
import org.jiban.directory.Unit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jiban rates}: proof and repair of the three rates. */
@Command(
        name = "rates",
        description = "Proves the three rates, or counts them anew",
        mixinStandardHelpOptions = true,
        subcommands = {RatesCommand.Verify.class, RatesCommand.Rebuild.class})
final class RatesCommand {

    /** {@code jiban rates verify}: exit code 0 when every stored figure agrees with the entries, 1 when one does not. */
    @Command(
            name = "verify",
            description = "Computes every figure from the journal and names those that are stored otherwise",
            mixinStandardHelpOptions = true)
    static final class Verify implements Callable<Integer> {
        @Mixin
        Where where = new Where();

        @Option(names = "--period", paramLabel = "YYYY-MM", description = "One period, e.g. 2026-11 (default: all)")
        @Nullable
        YearMonth period;

        @Option(names = "--json", description = "Prints the result as JSON")
        boolean json;

        @Override
        public Integer call() {
            try (Parts parts = Parts.of(where)) {
                RatesVerification.Result result =
                        parts.get(RatesVerification.class).verify(period);
                if (json) {
                    Output.json(result);
                } else {
                    print(result, parts.get(Directory.class));
                }
                return result.agrees() ? 0 : 1;
            }
        }

        private static void print(RatesVerification.Result result, Directory directory) {
            result.differences().forEach(each -> System.out.println(line(each, directory)));
            System.out.printf(
                    Locale.ROOT,
                    "%d cells: %s; %d entries are not counted yet.%n",
                    result.cells(),
                    result.agrees()
                            ? "every figure agrees with the journal"
                            : result.differences().size() + " figures do not agree with the journal",
                    result.unread());
        }

        private static String line(Difference difference, Directory directory) {
            String name = directory.findUnit(difference.code()).map(Unit::name).orElse("");
            return "%s %s %s, %s%s, %s: stored %d, expected %d"
                    .formatted(
                            difference.level().toLowerCase(Locale.ROOT),
                            difference.code(),
                            name,
                            difference.period(),
                            difference.published() ? " as published" : "",
                            difference.figure(),
                            difference.stored(),
                            difference.expected());
        }
    }

    /** {@code jiban rates rebuild}: from the first entry, by this process or by the one that serves on the folder. */
    @Command(
            name = "rebuild",
            description = "Counts the rates anew from the journal; figures are incomplete meanwhile",
            mixinStandardHelpOptions = true)
    static final class Rebuild implements Callable<Integer> {
        @Mixin
        Where where = new Where();

        @Override
        public Integer call() {
            try (Parts parts = Parts.of(where)) {
                System.err.println("The rates are being counted anew ...");
                parts.get(RatesRebuild.class).rebuild();
                System.err.println("Done: every entry of the journal is counted.");
                return 0;
            }
        }
    }
}
