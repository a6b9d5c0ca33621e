package org.jiban.order.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Words;
import org.jiban.order.DeskQuery;
import org.jiban.order.PartRole;
import org.jiban.order.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the desk in its address (筛选条件), by name; nothing else of the address is kept.
 *
 * @param values name to value, without what is not asked
 */
public record DeskFilter(Map<String, String> values) {
    private static final List<String> NAMES = List.of(
            "unit",
            "role",
            "stage",
            "topic",
            "street",
            "community",
            "state",
            "worker",
            "repeated",
            "watched",
            "digits");
    private static final int LONGEST = 40;

    static DeskFilter of(Map<String, String> parameters) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = Words.clean(name, parameters.get(name), LONGEST);
            if (value != null) {
                values.put(name, value);
            }
        }
        return new DeskFilter(values);
    }

    public @Nullable String get(String name) {
        return values.get(name);
    }

    public boolean is(String name, @Nullable String value) {
        return value == null ? !values.containsKey(name) : value.equals(values.get(name));
    }

    /** The desk's address with this filter. */
    public String address() {
        return values.isEmpty() ? "/desk" : "/desk?" + query();
    }

    /** The desk's address with one more condition, or without it when {@code value} is null. */
    public String with(String name, @Nullable String value) {
        Map<String, String> other = new LinkedHashMap<>(values);
        other.remove(name);
        if (value != null) {
            other.put(name, value);
        }
        return new DeskFilter(other).address();
    }

    /** The desk's address with this one condition, in the same unit. */
    public String only(String name, @Nullable String value) {
        Map<String, String> other = new LinkedHashMap<>();
        if (values.containsKey("unit")) {
            other.put("unit", String.valueOf(values.get("unit")));
        }
        return new DeskFilter(other).with(name, value);
    }

    public String query() {
        return values.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /**
     * The query behind it; staff of a unit get their own desk whatever they ask.
     *
     * @param often from how many repeats on an order counts as repeated
     * @throws BadInput for a value that is none
     */
    DeskQuery query(Actor actor, int often) {
        DeskQuery.State state = named(DeskQuery.State.class, "state");
        Stage stage = named(Stage.class, "stage");
        boolean everything = stage != null || values.containsKey("digits") || values.containsKey("watched");
        return new DeskQuery(
                actor.unit() == null ? get("unit") : actor.unit(),
                named(PartRole.class, "role"),
                stage,
                topic(),
                get("street"),
                get("community"),
                state == null && !everything ? DeskQuery.State.WORK : state,
                get("worker"),
                values.containsKey("repeated") ? (Integer) often : null,
                get("digits"),
                values.containsKey("watched"));
    }

    private @Nullable String topic() {
        String topic = get("topic");
        if (topic != null && !topic.matches("\\d{2,6}")) {
            throw new BadInput("topic", "order-topic-digits");
        }
        return topic;
    }

    private <E extends Enum<E>> @Nullable E named(Class<E> type, String name) {
        String value = get(name);
        if (value == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(value))
                .findFirst()
                .orElseThrow(() -> new BadInput(name, "value-unknown", all(type)));
    }

    private static <E extends Enum<E>> String all(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
