package org.jiban.recognition;

import java.util.List;

/**
 * One guess at the topic (事项建议).
 *
 * @param code topic code of the catalogue, six digits
 * @param confidence 0..1, calibrated: of the guesses with 0.9, about nine in ten are right
 * @param words the words of the text that decided, most telling first; at most six
 */
public record TopicGuess(String code, double confidence, List<String> words) {
    public TopicGuess {
        words = List.copyOf(words);
    }
}
