package org.jiban.order.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jiban.order.Photo;
import org.jiban.order.Solved;
import org.jiban.web.Page;

/** What can be chosen in the forms of an order: value to words, in the order they are offered. */
public final class Choices {
    private static final int ROUNDS = 3;

    private Choices() {}

    public static Map<String, String> yesNo(Page page, String yesKey, String noKey) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("yes", page.say(yesKey));
        choices.put("no", page.say(noKey));
        return choices;
    }

    public static Map<String, String> solved(Page page) {
        return named(page, "order.solved.", Solved.values());
    }

    public static Map<String, String> moments(Page page) {
        return named(page, "order.moment.", Photo.Moment.values());
    }

    public static Map<String, String> rounds(Page page) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (int round = 1; round <= ROUNDS; round++) {
            choices.put(String.valueOf(round), page.say("order.visit-round." + round));
        }
        return choices;
    }

    private static Map<String, String> named(Page page, String prefix, Enum<?>[] values) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Enum<?> value : values) {
            choices.put(value.name(), page.say(prefix + value.name()));
        }
        return choices;
    }
}
