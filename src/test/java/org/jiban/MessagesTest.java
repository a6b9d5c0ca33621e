package org.jiban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiban.kernel.Role;
import org.jiban.web.ClockStrip;
import org.jiban.web.NavGroup;
import org.junit.jupiter.api.Test;

/** Every sentence exists, in Chinese and in English, with the same gaps to fill. */
class MessagesTest {
    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Pattern GAP = Pattern.compile("\\{\\d");
    private static final Pattern SAID = Pattern.compile(
            "say\\(\\s*(?:[\\w.()\"]+,\\s*)?\"([a-z][A-Za-z0-9-]*\\.[A-Za-z0-9.-]*[A-Za-z0-9])\"\\s*[,)]");
    private static final Pattern REFUSED = Pattern.compile(
            "new (?:BadInput\\([^,;]*,|(?:NotFound|NotAllowed|OutOfOrder)\\(|TryLater\\(\\d+,)\\s*\"([a-z][a-z0-9-]+)\"");

    private static Properties bundle(Path file) {
        var properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static List<Path> chinese() {
        return files(BUNDLES, ".properties").stream()
                .filter(file -> !file.toString().endsWith("_en.properties"))
                .toList();
    }

    private static Path english(Path chinese) {
        return Path.of(chinese.toString().replace(".properties", "_en.properties"));
    }

    @Test
    void bothLanguagesSayTheSameThingsWithTheSameGaps() {
        for (Path file : chinese()) {
            Properties zh = bundle(file);
            Properties en = bundle(english(file));
            assertThat(en.keySet()).as(file + " and its English").isEqualTo(zh.keySet());
            zh.forEach((key, sentence) -> {
                assertThat(sentence.toString()).as(file + " " + key).isNotBlank();
                assertThat(en.getProperty(key.toString()))
                        .as(file + " English " + key)
                        .isNotBlank();
                assertThat(gaps(en.getProperty(key.toString())))
                        .as(file + " gaps of " + key)
                        .isEqualTo(gaps(sentence.toString()));
            });
        }
    }

    private static Set<String> gaps(String sentence) {
        return GAP.matcher(sentence).results().map(each -> each.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void aSentenceWithGapsDoublesItsApostrophes() {
        for (Path file : files(BUNDLES, ".properties")) {
            bundle(file).forEach((key, sentence) -> {
                if (GAP.matcher(sentence.toString()).find()) {
                    assertThat(sentence.toString().replace("''", ""))
                            .as(file + " " + key)
                            .doesNotContain("'");
                }
            });
        }
    }

    @Test
    void noKeyStandsInTwoBundles() {
        Map<Object, Path> seen = new HashMap<>();
        for (Path file : chinese()) {
            bundle(file).keySet().forEach(key -> {
                Path other = seen.put(key, file);
                assertThat(other)
                        .as(key + " stands in " + other + " and in " + file)
                        .isNull();
            });
        }
    }

    @Test
    void everySentenceThatIsSaidExists() {
        Set<Object> known = chinese().stream()
                .flatMap(file -> bundle(file).keySet().stream())
                .collect(Collectors.toSet());
        var missing = new TreeSet<String>();
        Stream.concat(
                        files(Path.of("src/main/jte"), ".jte").stream(),
                        files(Path.of("src/main/java"), ".java").stream())
                .forEach(file -> {
                    String text = read(file);
                    SAID.matcher(text)
                            .results()
                            .map(each -> each.group(1))
                            .filter(key -> !known.contains(key))
                            .forEach(key -> missing.add(file + " says " + key));
                    REFUSED.matcher(text)
                            .results()
                            .map(each -> "refusal." + each.group(1))
                            .filter(key -> !known.contains(key))
                            .forEach(key -> missing.add(file + " refuses with " + key));
                });
        assertThat(missing).isEmpty();
    }

    @Test
    void everyCodeThatIsShownHasItsWords() {
        Properties words = bundle(BUNDLES.resolve("web.properties"));
        assertThat(words)
                .containsKeys(keys("role.", Role.values()))
                .containsKeys(keys("nav.group.", NavGroup.values()));
        Arrays.stream(ClockStrip.State.values())
                .forEach(state -> assertThat(words)
                        .containsKey("clock.state." + state.name().toLowerCase(java.util.Locale.ROOT)));
    }

    private static Object[] keys(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(each -> prefix + each.name()).toArray();
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
