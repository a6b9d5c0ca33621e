package org.jiban.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** One YAML file of the phrase bank, read strictly. */
final class PhraseFile {
    private final Path file;
    private final Map<?, ?> root;

    PhraseFile(Path file) {
        this.file = file;
        try (var in = Files.newBufferedReader(file)) {
            Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            this.root = content instanceof Map<?, ?> map ? map : fault("", "a mapping");
        } catch (IOException e) {
            throw new UncheckedIOException("No readable file " + file, e);
        }
    }

    /** All {@code appeals-*.yaml} of a folder together. */
    static Map<String, Phrasings> appeals(Path folder) {
        Map<String, Phrasings> all = new TreeMap<>();
        try (var files = Files.newDirectoryStream(folder, "appeals-*.yaml")) {
            files.forEach(each -> all.putAll(new PhraseFile(each).phrasingsByKey()));
        } catch (IOException e) {
            throw new UncheckedIOException("No readable folder " + folder, e);
        }
        return all;
    }

    Map<String, Phrasings> phrasingsByKey() {
        Map<String, Phrasings> all = new LinkedHashMap<>();
        root.forEach((key, value) -> all.put(String.valueOf(key), phrasings(String.valueOf(key), value)));
        return all;
    }

    Phrasings phrasings() {
        return phrasings("", root);
    }

    private Phrasings phrasings(String key, Object value) {
        Map<?, ?> parts = map(key, value);
        return new Phrasings(list(key + ".train", parts.get("train")), list(key + ".heldout", parts.get("heldout")));
    }

    /** Lists of words by key. */
    Map<String, List<String>> lists() {
        return lists("", root);
    }

    /** Lists of words by two keys. */
    Map<String, Map<String, List<String>>> listsByKey() {
        return listsByKeyExcept("");
    }

    /** As {@link #listsByKey}, without one key whose content has another shape. */
    Map<String, Map<String, List<String>>> listsByKeyExcept(String other) {
        Map<String, Map<String, List<String>>> all = new LinkedHashMap<>();
        root.forEach((key, value) -> {
            if (!key.equals(other)) {
                all.put(String.valueOf(key), lists(String.valueOf(key), value));
            }
        });
        return all;
    }

    /** Lists of words by three keys, below one key. */
    Map<String, Map<String, List<String>>> listsBelow(String key) {
        Map<String, Map<String, List<String>>> all = new LinkedHashMap<>();
        map(key, root.get(key)).forEach((inner, value) -> all.put(String.valueOf(inner), lists(key, value)));
        return all;
    }

    List<PhraseBank.Pair> pairs(String part) {
        return ((List<?>) required(part)).stream().map(each -> pair(part, each)).toList();
    }

    private PhraseBank.Pair pair(String part, Object value) {
        Map<?, ?> pair = map(part, value);
        return new PhraseBank.Pair(list(part + ".topics", pair.get("topics")), String.valueOf(pair.get("text")));
    }

    private Map<String, List<String>> lists(String key, Object value) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        map(key, value).forEach((inner, words) -> all.put(String.valueOf(inner), list(key + "." + inner, words)));
        return all;
    }

    private Object required(String key) {
        Object value = root.get(key);
        return value == null ? fault(key, "given") : value;
    }

    private Map<?, ?> map(String key, @Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : fault(key, "a mapping");
    }

    private List<String> list(String key, @Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : fault(key, "a list");
    }

    private <T> T fault(String key, String expected) {
        throw new IllegalArgumentException(file + ": " + key + " must be " + expected);
    }
}
