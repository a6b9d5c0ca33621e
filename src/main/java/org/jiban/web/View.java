package org.jiban.web;

import java.util.Map;

/**
 * A page as a controller's answer.
 *
 * @param template below {@code src/main/jte}, without ending: {@code order/page}
 * @param parameters the template's parameters; always {@code page}, mostly {@code model}
 * @param status HTTP status
 */
public record View(String template, Map<String, ?> parameters, int status) implements PageAnswer {

    public View(String template, Map<String, ?> parameters) {
        this(template, parameters, 200);
    }

    /** A page whose template takes {@code page} alone. */
    public static View of(String template, Page page) {
        return new View(template, Map.of("page", page));
    }

    /** A page whose template takes {@code page} and {@code model}. */
    public static View of(String template, Page page, Object model) {
        return new View(template, Map.of("page", page, "model", model));
    }

    /** The same page with another status; 400 and more rolls back a handler marked {@link Once}. */
    public View status(int other) {
        return new View(template, parameters, other);
    }
}
