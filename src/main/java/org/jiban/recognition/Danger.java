package org.jiban.recognition;

import org.jiban.kernel.Urgency;

/**
 * A word of danger (险情词) that stands in the text and is meant.
 *
 * @param start index of its first character in the text, after the title and a line break where there is a title
 * @param end index behind its last character
 * @param line the emergency line to name at once: 110, 119, 120, 122, or NONE
 * @param urgency what the appeal becomes at least
 */
public record Danger(String word, int start, int end, String line, Urgency urgency, String advice, String adviceEn) {}
