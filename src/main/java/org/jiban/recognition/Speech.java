package org.jiban.recognition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jiban.directory.NamedPlace.Level;
import org.jiban.kernel.ContactType;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * How people say things (说法): turns of speech of every language we read, of no city. All languages count at once, so that
 * a Chinese city reads an English letter too.
 */
final class Speech {
    private static final List<String> LANGUAGES = List.of("zh", "en");

    private final List<Map<String, Object>> languages;

    private Speech(List<Map<String, Object>> languages) {
        this.languages = languages;
    }

    static Speech load() {
        return new Speech(LANGUAGES.stream().map(Speech::read).toList());
    }

    private static Map<String, Object> read(String language) {
        String name = "/recognition/speech-" + language + ".yaml";
        try (InputStream in = Speech.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + name + " is missing");
            }
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A list of turns of speech, of all languages. */
    List<String> words(String name) {
        List<String> all = new ArrayList<>();
        languages.forEach(language -> all.addAll(strings(language, name)));
        return List.copyOf(all);
    }

    /** Turns of speech that show what kind of appeal it is. */
    Map<String, ContactType> types() {
        Map<String, ContactType> types = new LinkedHashMap<>();
        for (Map<String, Object> language : languages) {
            Map<String, Object> byType = map(language, "types");
            byType.keySet()
                    .forEach(type ->
                            strings(byType, type).forEach(word -> types.putIfAbsent(word, ContactType.valueOf(type))));
        }
        return types;
    }

    /** Ends that people leave out of the names of places, longest first. */
    Map<Level, List<String>> placeEnds() {
        Map<Level, List<String>> ends = new EnumMap<>(Level.class);
        for (Map<String, Object> language : languages) {
            Map<String, Object> byLevel = map(language, "placeEnds");
            byLevel.keySet()
                    .forEach(level -> ends.computeIfAbsent(Level.valueOf(level), any -> new ArrayList<>())
                            .addAll(strings(byLevel, level)));
        }
        return ends;
    }

    /** What stays of a community's name when its end is taken off. */
    Map<String, String> communityKeeps() {
        Map<String, String> keeps = new LinkedHashMap<>();
        languages.forEach(language ->
                map(language, "communityKeeps").forEach((end, kept) -> keeps.put(end, String.valueOf(kept))));
        return keeps;
    }

    /** How a line of a numbered list begins. */
    Pattern numbered() {
        return Pattern.compile(String.join(
                "|",
                languages.stream()
                        .map(language -> String.valueOf(language.get("numbered")))
                        .toList()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> within, String name) {
        return (Map<String, Object>) present(within, name);
    }

    private static List<String> strings(Map<String, Object> within, String name) {
        return ((List<?>) present(within, name)).stream().map(String::valueOf).toList();
    }

    private static Object present(Map<String, Object> within, String name) {
        Object value = within.get(name);
        if (value == null) {
            throw new IllegalStateException("The turns of speech lack " + name);
        }
        return value;
    }
}
