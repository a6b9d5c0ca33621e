package org.jiban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiban.web.Secrets;
import org.junit.jupiter.api.Test;

/** What stands in the sources as text: no city in Java, no script or style in a page, every sentence in two languages. */
class SourcesTest {
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern HAN_NAME = Pattern.compile("\\p{IsHan}{3,}");
    private static final Path TEMPLATES = Path.of("src/main/jte");

    @Test
    void noPlaceUnitOrTopicOfAPackStandsInJava() {
        Set<String> names = namesOfPacks();
        assertThat(names).hasSizeGreaterThan(300);
        var wrong = new TreeSet<String>();
        for (Path file : files(Path.of("src/main/java"), ".java")) {
            LITERAL.matcher(read(file)).results().map(each -> each.group(1)).forEach(literal -> {
                HAN_NAME.matcher(literal)
                        .results()
                        .forEach(words -> names.stream()
                                .filter(words.group()::contains)
                                .forEach(name -> wrong.add(file + " names " + name)));
            });
        }
        assertThat(wrong).isEmpty();
    }

    private static Set<String> namesOfPacks() {
        return Stream.of("districts", "streets", "units", "topics")
                .flatMap(table -> files(Path.of("packs"), table + ".csv").stream())
                .flatMap(file -> HAN_NAME.matcher(withoutComments(file)).results())
                .map(each -> each.group())
                .collect(Collectors.toSet());
    }

    private static String withoutComments(Path file) {
        return read(file)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(SourcesTest::names)
                .collect(Collectors.joining("\n"));
    }

    /** The first three columns hold the names; later ones hold keywords and examples, which are ordinary words. */
    private static String names(String line) {
        return Stream.of(line.split(",", 5)).limit(4).collect(Collectors.joining(","));
    }

    @Test
    void pagesHoldNoScriptNoStyleAndNoUnescapedText() {
        Pattern forbidden =
                Pattern.compile("(?i)<style|<script(?![^>]*\\bsrc=)|\\sstyle=|\\son[a-z]+=|javascript:|\\$unsafe");
        for (Path file : files(TEMPLATES, ".jte")) {
            assertThat(forbidden.matcher(read(file)).find())
                    .as(file + ": the content security policy refuses inline script and style")
                    .isFalse();
        }
    }

    @Test
    void everyFormThatPostsIsOurs() {
        Pattern form = Pattern.compile("(?s)<form\\b[^>]*method=\"post\"[^>]*>(.*?)</form>");
        for (Path file : files(TEMPLATES, ".jte")) {
            form.matcher(read(file))
                    .results()
                    .forEach(each -> assertThat(each.group(1))
                            .as(file.toString())
                            .containsPattern("template\\.shell\\.(csrf|once)\\(|name=\"_csrf\""));
        }
    }

    @Test
    void vendoredFilesAreWhatTheyWere() {
        String list = read(Path.of("docs/third-party/README.md"));
        Pattern row = Pattern.compile("\\| `(src/[^`]+)` \\|.*`([0-9a-f]{64})` \\|");
        var rows = row.matcher(list).results().toList();
        assertThat(rows).isNotEmpty();
        rows.forEach(each -> assertThat(sha256(Path.of(each.group(1)))).isEqualTo(each.group(2)));
    }

    private static String sha256(Path file) {
        try {
            return java.util.HexFormat.of().formatHex(Secrets.sha256().digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
