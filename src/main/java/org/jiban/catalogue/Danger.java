package org.jiban.catalogue;

import org.jiban.kernel.Urgency;

/**
 * Word of danger (危险词): where it is said, the emergency line is shown at once.
 *
 * @param line 110, 119, 120, 122 or NONE
 */
public record Danger(String word, String line, Urgency urgency, String advice, String adviceEn) {
    public String advice(String language) {
        return language.equals("en") ? adviceEn : advice;
    }
}
