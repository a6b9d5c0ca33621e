package org.jiban.importing;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jiban.importing.Mapping.Field;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Digest;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a mapping file ({@code packs/CITY/mapping/NAME.yaml}); what is wrong with it is named with its key. */
final class MappingFile {
    private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final String PLACE = "place.";
    private static final Set<String> KEYS =
            Set.of("source", "encoding", "delimiter", "dates", "zone", "fields", "place", "outside");
    private static final Set<String> FIELD_KEYS =
            Set.of("column", "columns", "join", "constant", "values", "otherwise");
    private static final Set<String> RULE_KEYS = Set.of("columns", "says", "unless", "ground");

    private final ZoneId cityZone;

    private MappingFile(ZoneId cityZone) {
        this.cityZone = cityZone;
    }

    /**
     * Reads a mapping file.
     *
     * @param zone of the city, for a mapping that names none
     * @throws BadInput {@code mapping-unreadable}, {@code mapping-wrong} with the key at fault, on {@code mapping}
     */
    static Mapping read(Path file, ZoneId zone) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            Object yaml =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(new String(bytes, StandardCharsets.UTF_8));
            return new MappingFile(zone).mapping(map("", yaml, KEYS), Digest.of(bytes));
        } catch (IOException e) {
            throw new BadInput("mapping", "mapping-unreadable", file.toString());
        } catch (YAMLException e) {
            throw new BadInput("mapping", "mapping-no-yaml", file.toString());
        }
    }

    private Mapping mapping(Map<String, Object> yaml, String digest) {
        Map<Field, FieldSource> fields = fields(yaml);
        require(fields.containsKey(Field.RECEIVED), "fields.received");
        require(fields.containsKey(Field.TEXT), "fields.text");
        return new Mapping(
                source(yaml),
                encoding(yaml),
                delimiter(yaml),
                dates(yaml),
                zone(yaml),
                fields,
                outside(yaml.get("outside")),
                digest);
    }

    private static String source(Map<String, Object> yaml) {
        String source = text("source", yaml.get("source"));
        require(SOURCE.matcher(source).matches(), "source");
        return source;
    }

    private static Charset encoding(Map<String, Object> yaml) {
        String name = yaml.get("encoding") == null ? "UTF-8" : text("encoding", yaml.get("encoding"));
        try {
            return Charset.forName(name.equalsIgnoreCase("UTF-8 BOM") ? "UTF-8" : name);
        } catch (IllegalArgumentException e) {
            throw wrong("encoding");
        }
    }

    private static char delimiter(Map<String, Object> yaml) {
        Object written = yaml.get("delimiter");
        if (written == null) {
            return ',';
        }
        require(written instanceof String text && text.length() == 1, "delimiter");
        char delimiter = written.toString().charAt(0);
        require(delimiter != '"' && delimiter != '\n' && delimiter != '\r', "delimiter");
        return delimiter;
    }

    private static List<String> dates(Map<String, Object> yaml) {
        List<String> formats = texts("dates", yaml.get("dates"));
        require(!formats.isEmpty(), "dates");
        for (String format : formats) {
            try {
                var ignored = DateTimeFormatter.ofPattern(format);
            } catch (IllegalArgumentException e) {
                throw wrong("dates: " + format);
            }
        }
        return formats;
    }

    private ZoneId zone(Map<String, Object> yaml) {
        try {
            return yaml.get("zone") == null ? cityZone : ZoneId.of(text("zone", yaml.get("zone")));
        } catch (DateTimeException e) {
            throw wrong("zone");
        }
    }

    private static Map<Field, FieldSource> fields(Map<String, Object> yaml) {
        Map<Field, FieldSource> fields = new EnumMap<>(Field.class);
        addFields("fields.", yaml.get("fields"), "", fields);
        addFields("place.", yaml.get("place"), PLACE, fields);
        return fields;
    }

    private static void addFields(String at, @Nullable Object yaml, String prefix, Map<Field, FieldSource> into) {
        Map<String, Field> known = new LinkedHashMap<>();
        for (Field each : Field.values()) {
            if (each.written().startsWith(PLACE) == prefix.equals(PLACE)) {
                known.put(each.written().substring(prefix.length()), each);
            }
        }
        Map<String, Object> written = yaml == null ? Map.of() : map(at, yaml, known.keySet());
        known.forEach((name, field) -> {
            if (written.containsKey(name)) {
                into.put(field, field(at + name, written.get(name)));
            }
        });
    }

    private static FieldSource field(String at, @Nullable Object yaml) {
        Map<String, Object> field = map(at + ".", yaml, FIELD_KEYS);
        List<String> columns = field.get("column") == null
                ? texts(at + ".columns", field.get("columns"))
                : List.of(text(at + ".column", field.get("column")));
        require(!columns.isEmpty() || field.get("constant") != null, at);
        return new FieldSource(
                columns,
                field.get("join") == null ? " " : String.valueOf(field.get("join")),
                field.get("constant") == null ? null : String.valueOf(field.get("constant")),
                values(at + ".values", field.get("values")),
                field.get("otherwise") == null ? null : String.valueOf(field.get("otherwise")));
    }

    private static Map<String, String> values(String at, @Nullable Object yaml) {
        Map<String, String> values = new LinkedHashMap<>();
        if (yaml instanceof Map<?, ?> said) {
            said.forEach((word, ours) -> values.put(String.valueOf(word), ours == null ? "" : String.valueOf(ours)));
        } else {
            require(yaml == null, at);
        }
        return values;
    }

    private static List<OutsideRule> outside(@Nullable Object yaml) {
        if (yaml == null) {
            return List.of();
        }
        if (!(yaml instanceof List<?> written)) {
            throw wrong("outside");
        }
        List<OutsideRule> rules = new ArrayList<>();
        for (Object each : written) {
            Map<String, Object> rule = map("outside.", each, RULE_KEYS);
            List<String> columns = texts("outside.columns", rule.get("columns"));
            require(!columns.isEmpty(), "outside.columns");
            rules.add(new OutsideRule(
                    columns,
                    pattern("outside.says", rule.get("says")),
                    rule.get("unless") == null ? null : pattern("outside.unless", rule.get("unless")),
                    text("outside.ground", rule.get("ground"))));
        }
        return rules;
    }

    private static Pattern pattern(String at, @Nullable Object yaml) {
        try {
            return Pattern.compile(text(at, yaml));
        } catch (PatternSyntaxException e) {
            throw wrong(at);
        }
    }

    private static Map<String, Object> map(String at, @Nullable Object yaml, Set<String> allowed) {
        if (!(yaml instanceof Map<?, ?> written)) {
            throw wrong(at.isEmpty() ? "source" : at);
        }
        Map<String, Object> map = new LinkedHashMap<>();
        written.forEach((key, value) -> {
            require(allowed.contains(String.valueOf(key)), at + key);
            if (value != null) {
                map.put(String.valueOf(key), value);
            }
        });
        return map;
    }

    private static List<String> texts(String at, @Nullable Object yaml) {
        if (yaml == null) {
            return List.of();
        }
        require(yaml instanceof List || yaml instanceof String, at);
        List<?> all = yaml instanceof List<?> list ? list : List.of(yaml);
        return all.stream().map(each -> text(at, each)).toList();
    }

    private static String text(String at, @Nullable Object yaml) {
        String text = yaml == null ? "" : String.valueOf(yaml);
        require(!text.isBlank(), at);
        return text;
    }

    private static void require(boolean right, String key) {
        if (!right) {
            throw wrong(key);
        }
    }

    private static BadInput wrong(String key) {
        return new BadInput("mapping", "mapping-wrong", key);
    }
}
