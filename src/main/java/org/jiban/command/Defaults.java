package org.jiban.command;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.jiban.platform.CannotStart;

/** What stands in {@code packs/default.properties}: the city that is served unless told otherwise. */
final class Defaults {
    private Defaults() {}

    static String city(Path root) {
        Path file = root.resolve("packs").resolve("default.properties");
        if (!Files.exists(file)) {
            throw new CannotStart(
                    "No city pack found below " + root.toAbsolutePath().normalize()
                            + ". Run ./jiban from the checkout, or name the city with --city CITY.");
        }
        try {
            Properties properties = new Properties();
            properties.load(new StringReader(Files.readString(file)));
            return properties.getProperty("city");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
