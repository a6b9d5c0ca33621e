package org.jiban.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jiban.kernel.Digest;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** One article of a pack: front matter between {@code ---} lines, the Chinese body, {@code ---en---}, the English one. */
final class ArticleFile {
    private static final String FENCE = "---\n";
    private static final String ENGLISH = "\n---en---\n";

    private final Path path;
    private final String content;
    private final Map<String, Object> head;
    private final String[] bodies;

    private ArticleFile(Path path, String content) {
        this.path = path;
        this.content = content;
        int end = content.indexOf("\n" + FENCE, FENCE.length());
        if (!content.startsWith(FENCE) || end < 0) {
            throw fault("must begin with front matter between --- lines");
        }
        this.head = head(content.substring(FENCE.length(), end + 1));
        this.bodies = content.substring(end + 1 + FENCE.length()).split(ENGLISH, -1);
        if (bodies.length != 2) {
            throw fault("must have one line ---en--- between the Chinese and the English body");
        }
    }

    static ArticleFile read(Path path) {
        try {
            return new ArticleFile(path, Files.readString(path).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException("No readable article " + path, e);
        }
    }

    private Map<String, Object> head(String yaml) {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        } catch (YAMLException e) {
            throw fault("has front matter that cannot be read: " + e.getMessage());
        }
    }

    String digest() {
        return Digest.of(content.getBytes(StandardCharsets.UTF_8));
    }

    Article article(int version) {
        return new Article(
                text("id"),
                version,
                text("title"),
                text("titleEn"),
                optional("topic"),
                text("owner"),
                date("validFrom"),
                optional("validTo") == null ? null : date("validTo"),
                date("reviewDue"),
                list("sources"),
                list("questions"),
                body(0),
                body(1));
    }

    private String body(int part) {
        String body = bodies[part].strip();
        if (body.isEmpty()) {
            throw fault("has an empty body");
        }
        return body;
    }

    private @Nullable String optional(String key) {
        Object value = head.get(key);
        String text = value == null ? "" : value.toString().strip();
        return text.isEmpty() ? null : text;
    }

    private String text(String key) {
        String text = optional(key);
        if (text == null) {
            throw fault("lacks " + key);
        }
        return text;
    }

    private LocalDate date(String key) {
        try {
            return LocalDate.parse(text(key));
        } catch (DateTimeParseException e) {
            throw fault("must state " + key + " as a quoted date such as \"2026-11-24\"");
        }
    }

    private List<String> list(String key) {
        if (head.get(key) instanceof List<?> list && !list.isEmpty()) {
            return list.stream().map(String::valueOf).toList();
        }
        throw fault("must list " + key);
    }

    IllegalArgumentException fault(String what) {
        return new IllegalArgumentException("The article " + path + " " + what);
    }
}
