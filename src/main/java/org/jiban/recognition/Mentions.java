package org.jiban.recognition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jiban.kernel.Place;
import org.jiban.recognition.Gazetteer.Sense;

/** Finds where a text names places, and weighs each spot by the words around it. */
final class Mentions {
    private static final int BEFORE = 6;
    private static final double OWN_ADDRESS = 0.6;
    private static final double NOT_A_PLACE = 0.4;
    private static final double SAID_SO = 1.2;
    private static final double CERTAIN = 0.9;

    private final Gazetteer gazetteer;
    private final PhraseFinder<String> own;
    private final PhraseFinder<String> matter;
    private final PhraseFinder<String> otherwise;

    Mentions(Gazetteer gazetteer, Speech speech) {
        this.gazetteer = gazetteer;
        this.own = PhraseFinder.ofWords(speech.words("ownAddress"));
        this.matter = PhraseFinder.ofWords(speech.words("matterAddress"));
        this.otherwise = PhraseFinder.ofWords(speech.words("notAPlace"));
    }

    /** The mentions that can be meant when the place is known to lie in {@code given}; the same words count once. */
    List<Mention> in(String text, Place given) {
        List<Mention> mentions = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (var hit : gazetteer.find(text)) {
            String words = text.substring(hit.start(), hit.end());
            List<Sense> possible = hit.value().stream()
                    .filter(sense -> Places.agree(sense.place().place(), given))
                    .toList();
            Mention mention =
                    new Mention(hit.start(), hit.end(), words, possible, weight(text, hit.start(), hit.end()));
            if (!possible.isEmpty() && !onlyTail(mention, mentions) && seen.add(words)) {
                mentions.add(mention);
            }
        }
        return mentions;
    }

    /** A short form right behind a name it does not belong to is the tail of a longer name we do not know. */
    private static boolean onlyTail(Mention mention, List<Mention> before) {
        if (before.isEmpty() || before.getLast().end() != mention.start()) {
            return false;
        }
        List<Sense> head = before.getLast().senses();
        return mention.senses().stream()
                .allMatch(sense -> sense.weight() < CERTAIN
                        && head.stream()
                                .noneMatch(each -> Places.agree(
                                        each.place().place(), sense.place().place())));
    }

    private double weight(String text, int start, int end) {
        String before = text.substring(Math.max(0, start - BEFORE), start);
        if (startsWith(otherwise, text, end)) {
            return NOT_A_PLACE;
        }
        if (matter.anyIn(before)) {
            return SAID_SO;
        }
        return own.anyIn(before) ? OWN_ADDRESS : 1;
    }

    private static boolean startsWith(PhraseFinder<String> words, String text, int at) {
        String behind = text.substring(at, Math.min(text.length(), at + 4));
        return words.all(behind).stream().anyMatch(hit -> hit.start() == 0);
    }
}
