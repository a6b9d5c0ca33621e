package org.jiban.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jiban.recognition.Sentences.Span;

/**
 * Divides words that hold several appeals (一次多件). It would rather leave two together than part one: a new part needs
 * words that open another matter, and a topic of its own.
 */
final class Splitter {
    private static final double AFTER_STRONG_OPENER = 0.25;
    private static final double AFTER_WEAK_OPENER = 0.5;
    private static final int SHORTEST = 6;
    private static final int MOST_PARTS = 5;

    /** A part of the words. @param confidence 0..1, how sure it is that it is a matter of its own */
    record Part(String text, double confidence) {}

    private record Draft(String text, double opener) {}

    private final PhraseFinder<String> strong;
    private final PhraseFinder<String> weak;
    private final Pattern numbered;

    Splitter(Speech speech) {
        this.strong = PhraseFinder.ofWords(speech.words("strongOpeners"));
        this.weak = PhraseFinder.ofWords(speech.words("weakOpeners"));
        this.numbered = speech.numbered();
    }

    /** The parts in their order; one, when nothing speaks for more. {@code topics} guesses at a part's topic. */
    List<Part> split(String text, Function<String, List<TopicGuess>> topics) {
        List<Part> parts = new ArrayList<>();
        List<TopicGuess> before = List.of();
        for (Draft draft : drafts(text)) {
            List<TopicGuess> here = parts.isEmpty() || draft.opener() > 0 ? topics.apply(draft.text()) : List.of();
            if (parts.isEmpty()) {
                parts.add(new Part(draft.text(), 1));
                before = here;
            } else if (isOwnMatter(draft, here, before) && parts.size() < MOST_PARTS) {
                parts.add(new Part(draft.text(), here.getFirst().confidence()));
                before = here;
            } else {
                Part last = parts.removeLast();
                parts.add(new Part(last.text() + draft.text(), last.confidence()));
            }
        }
        return parts;
    }

    /** Stretches that begin with an opener; everything before the first is one stretch. */
    private List<Draft> drafts(String text) {
        List<Draft> drafts = new ArrayList<>();
        for (Span span : Sentences.of(text)) {
            String sentence = span.of(text);
            double opener = opener(sentence.strip());
            if (drafts.isEmpty() || opener > 0) {
                drafts.add(new Draft(sentence, opener));
            } else {
                Draft last = drafts.removeLast();
                drafts.add(new Draft(last.text() + sentence, last.opener()));
            }
        }
        return drafts;
    }

    private double opener(String sentence) {
        if (begins(strong, sentence) || numbered.matcher(sentence).find()) {
            return AFTER_STRONG_OPENER;
        }
        return begins(weak, sentence) ? AFTER_WEAK_OPENER : 0;
    }

    private static boolean begins(PhraseFinder<String> openers, String sentence) {
        String head = sentence.substring(0, Math.min(sentence.length(), 40));
        return openers.all(head).stream().anyMatch(hit -> hit.start() == 0);
    }

    private static boolean isOwnMatter(Draft draft, List<TopicGuess> here, List<TopicGuess> before) {
        if (draft.text().strip().length() < SHORTEST || here.isEmpty() || before.isEmpty()) {
            return false;
        }
        String topic = here.getFirst().code();
        boolean same = before.stream().limit(3).anyMatch(guess -> guess.code().equals(topic));
        return !same && here.getFirst().confidence() >= draft.opener();
    }
}
