package org.jiban.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiban.importing.ImportOrder;
import org.jiban.importing.ImportReport;
import org.jiban.importing.Imports;
import org.jiban.kernel.Actor;
import org.jiban.kernel.City;
import org.springframework.context.ApplicationContext;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * History that a pack's demo shows: the files that {@code demo.yaml} names under {@code imports}, relative to the
 * checkout. Each row is stored once, so every start may ask for them; a file that is not there is said and left out.
 */
final class DemoImports {
    private static final String SHARED = "../shared";

    private final Imports imports;
    private final City city;
    private final Path root;

    DemoImports(ApplicationContext context, Path root) {
        this.imports = context.getBean(Imports.class);
        this.city = context.getBean(City.class);
        this.root = root;
    }

    private record Wanted(String file, String mapping) {}

    void load() {
        wanted().forEach(this::load);
    }

    private void load(Wanted wanted) {
        Path file = root.resolve(shared(wanted.file())).normalize();
        if (!Files.isReadable(file)) {
            System.err.println("The demo of this city shows imported history, but " + file
                    + " is not there; it starts empty. JIBAN_SHARED may name the folder that has it.");
            return;
        }
        Path mapping = city.pack().resolve("mapping").resolve(wanted.mapping() + ".yaml");
        ImportOrder order =
                new ImportOrder(file, String.valueOf(file.getFileName()), mapping, null, city.language(), false);
        try (ImportCommand.Bar bar = new ImportCommand.Bar()) {
            ImportReport report = imports.run(order, bar, Actor.system("demo"));
            System.err.printf(
                    Locale.ROOT,
                    "%nImported %s: %,d rows, %,d orders, %,d there before, %,d rejected.%n",
                    file.getFileName(),
                    report.rows(),
                    report.orders(),
                    report.present(),
                    report.rejected());
        }
    }

    private static String shared(String file) {
        String folder = System.getenv("JIBAN_SHARED");
        return folder != null && file.startsWith(SHARED) ? folder + file.substring(SHARED.length()) : file;
    }

    private List<Wanted> wanted() {
        Path file = city.pack().resolve("demo.yaml");
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var in = Files.newBufferedReader(file)) {
            Map<String, List<Map<String, Object>>> yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return yaml.getOrDefault("imports", List.of()).stream()
                    .map(each -> new Wanted(String.valueOf(each.get("file")), String.valueOf(each.get("mapping"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
