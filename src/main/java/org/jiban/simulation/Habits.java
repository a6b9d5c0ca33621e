package org.jiban.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jiban.kernel.Channel;
import org.jiban.kernel.City;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Habits of a city (城市习惯) as {@code simulation/life.yaml} of its pack states them: how much is said, when, by which
 * channel, about what and where.
 *
 * @param days how far back the life begins
 * @param contacts how many contacts these days bring
 * @param weekdays factors, Monday first
 * @param hours 24 factors
 * @param abandoned share of calls whose caller gives up
 * @param focus streets where appeals concentrate, with their weights
 * @param focusShare how much of what streets handle lies there
 * @param sections names of sections, by kind of unit
 * @param words what staff and citizens write beside the phrase bank, by occasion
 */
record Habits(
        int days,
        int contacts,
        List<Double> weekdays,
        List<Double> hours,
        Map<Channel, Double> channels,
        Map<Kind, Double> kinds,
        double abandoned,
        double focusShare,
        Map<String, Double> focus,
        List<Burst> bursts,
        Map<String, List<String>> sections,
        Map<String, List<String>> words) {

    /** Many callers about one thing: some days ago, from an hour on, for some hours. */
    record Burst(int daysAgo, int hour, int hours, String topic, String street, int contacts) {}

    static Habits read(City city) {
        Path file = city.pack().resolve("simulation").resolve("life.yaml");
        try (var in = Files.newBufferedReader(file)) {
            Map<String, Object> yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return read(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException("No readable file " + file, e);
        }
    }

    private static Habits read(Map<String, Object> yaml) {
        return new Habits(
                (int) number(yaml.get("days")),
                (int) number(yaml.get("contacts")),
                numbers(yaml.get("weekdays")),
                numbers(yaml.get("hours")),
                weights(yaml.get("channels"), Channel::valueOf),
                weights(yaml.get("kinds"), Kind::valueOf),
                number(yaml.get("abandoned")),
                number(yaml.get("focusShare")),
                weights(yaml.get("focus"), Function.identity()),
                list(yaml.get("bursts")).stream().map(Habits::burst).toList(),
                words(yaml.get("sections")),
                words(yaml.get("words")));
    }

    private static Burst burst(Object value) {
        Map<?, ?> each = map(value);
        return new Burst(
                (int) number(each.get("daysAgo")),
                (int) number(each.get("hour")),
                (int) number(each.get("hours")),
                String.valueOf(each.get("topic")),
                String.valueOf(each.get("street")),
                (int) number(each.get("contacts")));
    }

    private static <K> Map<K, Double> weights(@Nullable Object value, Function<String, K> key) {
        Map<K, Double> weights = new LinkedHashMap<>();
        map(value).forEach((name, weight) -> weights.put(key.apply(String.valueOf(name)), number(weight)));
        return weights;
    }

    private static Map<String, List<String>> words(@Nullable Object value) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        map(value)
                .forEach((name, list) -> words.put(
                        String.valueOf(name),
                        list(list).stream().map(String::valueOf).toList()));
        return words;
    }

    private static List<Double> numbers(@Nullable Object value) {
        return list(value).stream().map(Habits::number).toList();
    }

    private static double number(@Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() : fault("a number");
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : fault("a list");
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : fault("a mapping");
    }

    private static <T> T fault(String expected) {
        throw new IllegalArgumentException("simulation/life.yaml: a key lacks " + expected);
    }

    /** Words for an occasion; the file must have some. */
    List<String> said(String occasion) {
        List<String> said = words.get(occasion);
        if (said == null || said.isEmpty()) {
            throw new IllegalArgumentException("simulation/life.yaml lacks words." + occasion);
        }
        return said;
    }
}
