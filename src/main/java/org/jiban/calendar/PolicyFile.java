package org.jiban.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jiban.kernel.Urgency;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads values of {@code policy.yaml} strictly: a missing or malformed value is named with its place in the file. */
final class PolicyFile {
    private final Path file;
    private final String content;
    private final Map<String, Object> root;

    PolicyFile(Path file) {
        this.file = file;
        try {
            this.content = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("No readable policy at " + file, e);
        }
        this.root = new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
    }

    String content() {
        return content;
    }

    /** The value at a dotted key such as {@code callback.firstTry}. */
    private Object value(String key) {
        Object here = root;
        for (String part : key.split("\\.")) {
            Object next = here instanceof Map<?, ?> map ? map.get(part) : null;
            if (next == null) {
                throw new IllegalArgumentException(file + " lacks " + key);
            }
            here = next;
        }
        return here;
    }

    String text(String key) {
        return String.valueOf(value(key));
    }

    int number(String key) {
        return value(key) instanceof Integer number ? number : wrong(key, "a whole number");
    }

    double share(String key) {
        double share = value(key) instanceof Number number ? number.doubleValue() : wrong(key, "a share from 0 to 1");
        return share >= 0 && share <= 1 ? share : wrong(key, "a share from 0 to 1");
    }

    Limit limit(String key) {
        try {
            return Limit.parse(text(key));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ", " + key + ": " + e.getMessage(), e);
        }
    }

    /** A list, or a single value as a list of one. */
    List<Object> list(String key) {
        return value(key) instanceof List<?> list ? new ArrayList<>(list) : List.of(value(key));
    }

    boolean has(String key) {
        int dot = key.lastIndexOf('.');
        return value(key.substring(0, dot)) instanceof Map<?, ?> map && map.containsKey(key.substring(dot + 1));
    }

    Map<Urgency, Limit> byUrgency(String key) {
        Map<Urgency, Limit> limits = new EnumMap<>(Urgency.class);
        for (Urgency urgency : Urgency.values()) {
            limits.put(urgency, limit(key + "." + urgency));
        }
        return limits;
    }

    private <T> T wrong(String key, String expected) {
        throw new IllegalArgumentException(file + ", " + key + ": " + expected + " was expected");
    }
}
