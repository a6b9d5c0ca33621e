package org.jiban.command;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a command hands to other programs: indented JSON on stdout. */
final class Output {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Output() {}

    static void json(Object value) {
        System.out.println(JSON.writeValueAsString(value));
    }
}
