package org.jiban.order.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiban.order.HistoryLine;
import org.jiban.web.Page;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One entry of the journal while it is put into words: its facts, and what is said of it. */
final class Told {
    private final Page page;
    private final HistoryLine line;
    private final Map<String, String> names;
    private final List<String> details = new ArrayList<>();
    private String title = "";

    Told(Page page, HistoryLine line, Map<String, String> names) {
        this.page = page;
        this.line = line;
        this.names = names;
    }

    String title() {
        return title;
    }

    List<String> details() {
        return details;
    }

    HistoryLine line() {
        return line;
    }

    Told title(String key, Object... arguments) {
        title = page.say(key, arguments);
        return this;
    }

    /** What a module above entered about the order: in words known here, else in its own, else that there was something. */
    Told ofAnotherModule() {
        String act = line.entry().act();
        title = Stream.of("order.history.of." + act, "act." + act)
                .flatMap(key -> Stream.of(page.say(key)).filter(words -> !words.equals(key)))
                .findFirst()
                .orElseGet(() -> page.say("order.history.other"));
        return this;
    }

    Told detail(String key, Object... arguments) {
        details.add(page.say(key, arguments));
        return this;
    }

    Told detailIf(boolean told, String key, Object... arguments) {
        return told ? detail(key, arguments) : this;
    }

    private @Nullable JsonNode fact(String name) {
        JsonNode fact = line.entry().facts().get(name);
        return fact == null || fact.isNull() ? null : fact;
    }

    boolean has(String name) {
        return fact(name) != null;
    }

    boolean is(String name) {
        JsonNode fact = fact(name);
        return fact != null && fact.asBoolean(false);
    }

    int number(String name) {
        JsonNode fact = fact(name);
        return fact == null ? 0 : fact.asInt(0);
    }

    String code(String name) {
        JsonNode fact = fact(name);
        return fact == null ? "" : fact.asString("");
    }

    /** A coded fact in words, by its key {@code prefix.CODE}. */
    String word(String prefix, String name) {
        return page.say(prefix + "." + code(name));
    }

    String unit(String name) {
        return page.unit(code(name));
    }

    /** How colleagues call the account with that username. */
    String person(String name) {
        return names.getOrDefault(code(name), code(name));
    }

    String when(String name) {
        return page.when(Instant.parse(code(name)));
    }

    String seconds(String name) {
        Duration talk = Duration.ofSeconds(number(name));
        return page.say("order.talk", talk.toMinutes(), talk.toSecondsPart());
    }

    List<String> units(String name) {
        JsonNode fact = fact(name);
        List<String> units = new ArrayList<>();
        if (fact != null) {
            fact.forEach(each -> units.add(page.unit(each.asString())));
        }
        return units;
    }

    String language() {
        return page.lang();
    }

    String separator() {
        return page.say("order.list-comma");
    }

    String say(String key, Object... arguments) {
        return page.say(key, arguments);
    }
}
