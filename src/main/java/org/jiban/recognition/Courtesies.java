package org.jiban.recognition;

/** Takes out what people say before and after the matter (客套话), so that it is not mistaken for the matter. */
final class Courtesies {
    private final PhraseFinder<String> words;

    Courtesies(Speech speech) {
        this.words = PhraseFinder.ofWords(speech.words("courtesies"));
    }

    /** The text with blanks in their place, every other character where it was. */
    String without(String text) {
        StringBuilder left = new StringBuilder(text);
        for (var hit : words.longest(text)) {
            left.replace(hit.start(), hit.end(), " ".repeat(hit.end() - hit.start()));
        }
        return left.toString();
    }
}
