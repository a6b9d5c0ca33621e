package org.jiban.notification;

import java.util.Map;

/**
 * Template (短信模板) of a message, in one version.
 *
 * @param zh Chinese text with {@code {number} {unit} {until} {link} {code}}
 * @param en the same in English
 */
public record Template(String id, int version, String zh, String en) {

    /** Whether the requester's query code stands in it. */
    boolean carriesCode() {
        return zh.contains("{code}");
    }

    /** The text in a language, its braces filled; what is not given stays empty. */
    String fill(String language, Map<String, String> values) {
        String text = language.equals("en") ? en : zh;
        for (var value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }
}
