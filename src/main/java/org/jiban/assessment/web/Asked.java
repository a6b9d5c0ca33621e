package org.jiban.assessment.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import org.jiban.assessment.Figure;
import org.jiban.assessment.Level;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Ids;
import org.jiban.kernel.Words;
import org.jspecify.annotations.Nullable;

/** Reads what an address asks for; refuses with {@link BadInput} what is none of the choices. */
final class Asked {
    private static final int CODE = 40;

    private Asked() {}

    /** {@code 2026-11}; {@code other} when nothing is asked. */
    static YearMonth period(@Nullable String written, YearMonth other) {
        if (written == null || written.isBlank()) {
            return other;
        }
        if (!written.matches("20\\d\\d-\\d\\d")) {
            throw new BadInput("period", "period-unreadable");
        }
        try {
            return YearMonth.parse(written);
        } catch (DateTimeException e) {
            throw new BadInput("period", "period-unreadable");
        }
    }

    static Level level(@Nullable String written, Level other) {
        return written == null || written.isBlank() ? other : one("level", written, Level.values());
    }

    static Figure figure(@Nullable String written, Figure other) {
        return written == null || written.isBlank() ? other : one("figure", written, Figure.values());
    }

    /** One of an enum's constants, in lower case with hyphens. */
    static <E extends Enum<E>> E one(String field, String written, E[] choices) {
        return Arrays.stream(choices)
                .filter(each -> name(each).equals(written))
                .findFirst()
                .orElseThrow(() -> new BadInput(
                        field,
                        "value-unknown",
                        String.join(
                                ", ", Arrays.stream(choices).map(Asked::name).toList())));
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A code of letters, digits and hyphens; null when nothing is asked. */
    static @Nullable String code(String field, @Nullable String written) {
        String code = Words.clean(field, written, CODE);
        if (code != null && !code.matches("[A-Za-z0-9_-]+")) {
            throw new BadInput(field, "code-unreadable");
        }
        return code;
    }

    /** The id a list goes on after; null at its beginning. */
    static @Nullable Long id(String field, @Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        return Ids.written(written).orElseThrow(() -> new BadInput(field, "after-unknown"));
    }
}
