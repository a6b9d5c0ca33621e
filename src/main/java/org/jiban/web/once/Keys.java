package org.jiban.web.once;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jiban.kernel.BadInput;
import org.jspecify.annotations.Nullable;

/** Where a request carries its key. */
final class Keys {
    static final String HEADER = "Idempotency-Key";
    static final String FIELD = "onceKey";
    private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7E]{8,200}");

    private Keys() {}

    static String ofHeader(HttpServletRequest request) {
        return required(HEADER, request.getHeader(HEADER));
    }

    static String ofForm(HttpServletRequest request) {
        return required(FIELD, request.getParameter(FIELD));
    }

    private static String required(String name, @Nullable String key) {
        if (key == null || !SHAPE.matcher(key).matches()) {
            throw new BadInput(name, "idempotency-key-missing");
        }
        return key;
    }
}
