package org.jiban.command;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jiban.importing.ImportOrder;
import org.jiban.importing.ImportProgress;
import org.jiban.importing.ImportReport;
import org.jiban.importing.Imports;
import org.jiban.kernel.Actor;
import org.jiban.kernel.City;
import org.jiban.kernel.Refusal;
import org.jiban.web.Phrases;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jiban import}: history out of a CSV file. Exit code 0 when the file was read to its end, 2 when it cannot be. */
@Command(
        name = "import",
        description = "Imports history from a CSV file; each row once, however often it is run",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    @Mixin
    Where where = new Where();

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "CSV file with the names of the columns in its first line")
    Path file = Path.of("");

    @Option(
            names = "--mapping",
            paramLabel = "MAPPING",
            required = true,
            description = "Mapping file, or the name of one in packs/CITY/mapping, e.g. stream-2019")
    Path mapping = Path.of("");

    @Option(names = "--dry-run", description = "Looks the file through and stores nothing")
    boolean dryRun;

    @Option(
            names = "--rejects",
            paramLabel = "CSV",
            description = "Where rejected rows go, each with its reason (default: HOME/imports/CITY/...-rejects.csv)")
    @Nullable
    Path rejects;

    @Option(names = "--json", description = "Prints the result as JSON")
    boolean json;

    @Override
    public Integer call() {
        try (Parts parts = Parts.of(where)) {
            City city = parts.get(City.class);
            try {
                ImportOrder order = new ImportOrder(
                        file, String.valueOf(file.getFileName()), mappingFile(city), rejects, city.language(), dryRun);
                print(run(parts.get(Imports.class), order));
                return 0;
            } catch (Refusal refusal) {
                System.err.println("jiban: "
                        + parts.get(Phrases.class).say("en", "refusal." + refusal.code(), refusal.arguments()));
                return 2;
            }
        }
    }

    private Path mappingFile(City city) {
        boolean name = mapping.getNameCount() == 1 && !mapping.toString().endsWith(".yaml");
        return name ? city.pack().resolve("mapping").resolve(mapping + ".yaml") : mapping;
    }

    private static ImportReport run(Imports imports, ImportOrder order) {
        try (Bar bar = new Bar()) {
            return imports.run(order, bar, Actor.system("import"));
        }
    }

    private void print(ImportReport report) {
        if (json) {
            Output.json(report);
            return;
        }
        System.out.printf(
                Locale.ROOT,
                "%s%,d rows: %,d orders, %,d outside the area, %,d imported before, %,d rejected.%n",
                report.dryRun() ? "Nothing stored (dry run). " : "",
                report.rows(),
                report.orders(),
                report.screened(),
                report.present(),
                report.rejected());
        if (report.rejects() != null) {
            System.out.println("Rejected rows and why: " + report.rejects());
        }
    }

    /** The progress bar, on stderr. */
    static final class Bar implements ImportProgress, AutoCloseable {
        private @Nullable ProgressBar bar;

        @Override
        public void storing(long rows) {
            bar = new ProgressBarBuilder()
                    .setTaskName("Importing")
                    .setInitialMax(rows)
                    .setUnit(" rows", 1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(250)
                    .setConsumer(new ConsoleProgressBarConsumer(System.err))
                    .build();
        }

        @Override
        public void reached(long row) {
            if (bar != null) {
                bar.stepTo(row);
            }
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
            }
        }
    }
}
