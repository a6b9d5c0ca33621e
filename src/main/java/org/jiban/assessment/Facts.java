package org.jiban.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the facts of an entry; instants to the microsecond, as the database keeps them. */
record Facts(JsonNode json) {
    String text(String name) {
        String value = textOrNull(name);
        if (value == null) {
            throw new IllegalArgumentException("The facts lack " + name);
        }
        return value;
    }

    @Nullable
    String textOrNull(String name) {
        JsonNode value = json.get(name);
        return value == null || value.isNull() ? null : value.stringValue();
    }

    boolean yes(String name) {
        JsonNode value = json.get(name);
        return value != null && value.isBoolean() && value.booleanValue();
    }

    /** True when the fact is there and says no; nothing said is no denial. */
    boolean saysNo(String name) {
        JsonNode value = json.get(name);
        return value != null && value.isBoolean() && !value.booleanValue();
    }

    Instant instant(String name) {
        Instant exact = Instant.parse(text(name));
        long micros = Math.floorDiv(exact.getNano() + 500, 1_000);
        return Instant.ofEpochSecond(exact.getEpochSecond(), micros * 1_000);
    }
}
