package org.jiban.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiban.command.JibanCommand;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The documents stay true: what they link to exists, what they tell to run can be run, what they name is there. */
class DocsTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");
    private static final Pattern COMMAND = Pattern.compile("\\./jiban ([a-z]+)((?: [a-z]+)?)");
    private static final Pattern METHOD = Pattern.compile("`([A-Z][A-Za-z]+)\\.([a-z][A-Za-z]+)(?:\\(\\))?`");
    private static final Pattern TYPE = Pattern.compile("`org\\.jiban\\.([a-z.]+)([A-Z][A-Za-z]+)`");
    private static final Pattern PACKAGE = Pattern.compile("`org\\.jiban\\.([a-z]+)`");
    private static final Path SOURCES = Path.of("src/main/java/org/jiban");

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : documents()) {
            LINK.matcher(Files.readString(document))
                    .results()
                    .map(each -> each.group(1))
                    .forEach(target -> {
                        boolean outside = target.startsWith("http:")
                                || target.startsWith("https:")
                                || target.startsWith("mailto:");
                        if (!outside && !Files.exists(folderOf(document).resolve(target))) {
                            broken.add(document + " -> " + target);
                        }
                    });
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyCommandThatIsNamedExists() throws IOException {
        CommandLine line = new CommandLine(new JibanCommand());
        Set<String> unknown = new TreeSet<>();
        for (Path document : documents()) {
            COMMAND.matcher(Files.readString(document)).results().forEach(found -> {
                String name = found.group(1);
                if (!name.equals("test") && !line.getSubcommands().containsKey(name)) {
                    unknown.add(document + ": ./jiban " + name);
                }
            });
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyClassMethodAndPackageThatIsNamedExists() throws IOException {
        Map<String, Path> sources = sources();
        Set<String> unknown = new TreeSet<>();
        for (Path document : documents()) {
            String text = Files.readString(document);
            METHOD.matcher(text).results().forEach(found -> {
                Path source = sources.get(found.group(1));
                if (source == null || !declares(source, found.group(2))) {
                    unknown.add(document + ": " + found.group());
                }
            });
            TYPE.matcher(text)
                    .results()
                    .filter(found ->
                            !Files.exists(SOURCES.resolve(found.group(1).replace('.', '/') + found.group(2) + ".java")))
                    .forEach(found -> unknown.add(document + ": " + found.group()));
            PACKAGE.matcher(text)
                    .results()
                    .filter(found -> !Files.isDirectory(SOURCES.resolve(found.group(1))))
                    .forEach(found -> unknown.add(document + ": " + found.group()));
        }
        assertThat(unknown).isEmpty();
    }

    private static boolean declares(Path source, String method) {
        try {
            return Pattern.compile("[\\w>\\]?] +" + method + "\\(")
                    .matcher(Files.readString(source))
                    .find();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(each -> each.toString().endsWith(".java"))
                    .filter(each -> !each.endsWith("package-info.java"))
                    .collect(Collectors.toMap(
                            each -> each.getFileName().toString().replace(".java", ""),
                            Function.identity(),
                            (first, second) -> first));
        }
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> top = Files.list(Path.of("."));
                Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(top, docs)
                    .filter(each -> each.toString().endsWith(".md"))
                    .toList();
        }
    }

    private static Path folderOf(Path document) {
        Path parent = document.getParent();
        return parent == null ? Path.of(".") : parent;
    }
}
