package org.jiban.recognition;

import java.util.List;
import org.jiban.recognition.Sentences.Span;

/**
 * Notices words that may accuse an office or its people. It would rather notice one too many: what it notices is shown to
 * a person and to no unit before.
 */
final class AccusationReader {
    private final PhraseFinder<String> officials;
    private final PhraseFinder<String> misconduct;
    private final PhraseFinder<String> plain;
    private final PhraseFinder<String> accusing;

    AccusationReader(Speech speech) {
        this.officials = PhraseFinder.ofWords(speech.words("officials"));
        this.misconduct = PhraseFinder.ofWords(speech.words("misconduct"));
        this.plain = PhraseFinder.ofWords(speech.words("plainAccusations"));
        this.accusing = PhraseFinder.ofWords(speech.words("accusingVerbs"));
    }

    boolean looksLikeOne(String text) {
        if (plain.anyIn(text)) {
            return true;
        }
        List<Span> sentences = Sentences.of(text);
        return sentences.stream().anyMatch(sentence -> accuses(sentence.of(text)));
    }

    /** Somebody in office, and misconduct or the word for accusing, in one sentence. */
    private boolean accuses(String sentence) {
        return officials.anyIn(sentence) && (misconduct.anyIn(sentence) || accusing.anyIn(sentence));
    }
}
