package org.jiban.web.errors;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;

/** What is wrong with a JSON body, by the field where it is wrong. */
final class JsonProblems {
    private JsonProblems() {}

    static Problem of(JacksonException problem) {
        String field = field(problem);
        return switch (problem) {
            case StreamConstraintsException e -> Problem.of(400, "json-too-deep-or-long");
            case InvalidFormatException e -> wrong(field, e.getTargetType());
            case MismatchedInputException e when !field.isEmpty() -> wrong(field, e.getTargetType());
            case MismatchedInputException e -> Problem.of(400, "json-not-an-object");
            default ->
                field.isEmpty() ? Problem.of(400, "json-malformed") : Problem.field(400, field, "value-unreadable");
        };
    }

    /** A value that is none of an enum's, or of another type than the field. */
    static Problem wrong(String field, @Nullable Class<?> type) {
        return type != null && type.isEnum()
                ? Problem.field(400, field, "value-unknown", allowed(type))
                : Problem.field(400, field, "value-of-wrong-type", expected(type));
    }

    /** The path of the field, e.g. {@code requester.phone} or {@code photos[2].id}. */
    private static String field(JacksonException problem) {
        return problem.getPath().stream()
                .map(step ->
                        step.getPropertyName() != null ? "." + step.getPropertyName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    /** The values an enum may have, as a list in one line. */
    private static String allowed(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(each -> ((Enum<?>) each).name())
                .collect(Collectors.joining(", "));
    }

    /** Kind of value that was expected, as the last part of the key {@code type.<kind>}. */
    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "other";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        if (Number.class.isAssignableFrom(type) || (type.isPrimitive() && type != char.class)) {
            return "number";
        }
        if (java.time.temporal.Temporal.class.isAssignableFrom(type)) {
            return "time";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "text";
        }
        return java.util.Collection.class.isAssignableFrom(type) || type.isArray() ? "list" : "object";
    }
}
