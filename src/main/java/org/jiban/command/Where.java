package org.jiban.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The two options every command takes: which folder, which city. */
final class Where {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Folder of the installation (default: .jiban in the checkout, or JIBAN_HOME)")
    @Nullable
    Path home;

    @Option(
            names = "--city",
            paramLabel = "CITY",
            description = "City pack to serve (default: JIBAN_CITY, or the configured city)")
    @Nullable
    String city;

    Path folder() {
        if (home != null) {
            return home;
        }
        String fromEnvironment = System.getenv("JIBAN_HOME");
        return fromEnvironment != null ? Path.of(fromEnvironment) : root().resolve(".jiban");
    }

    String cityCode() {
        if (city != null) {
            return city;
        }
        String fromEnvironment = System.getenv("JIBAN_CITY");
        return fromEnvironment != null ? fromEnvironment : Defaults.city(root());
    }

    Path packs() {
        return root().resolve("packs");
    }

    /** The checkout or installation folder: where {@code packs/} lies. */
    static Path root() {
        return Path.of(System.getProperty("jiban.root", "."));
    }
}
