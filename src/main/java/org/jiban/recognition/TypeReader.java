package org.jiban.recognition;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jiban.kernel.ContactType;

/** Guesses what a person wants: the type most usual for the topic, unless the words say otherwise. */
final class TypeReader {
    private static final double USUAL = 1.5;
    /** Whoever names the kind of appeal at the very beginning means it. */
    private static final int BEGINNING = 12;

    private final PhraseFinder<ContactType> words;

    TypeReader(Speech speech) {
        this.words = PhraseFinder.of(speech.types());
    }

    ContactType read(String text, ContactType usual) {
        Map<ContactType, Double> votes = new EnumMap<>(ContactType.class);
        votes.put(usual, USUAL);
        Set<String> seen = new HashSet<>();
        for (var hit : words.longest(text)) {
            if (seen.add(text.substring(hit.start(), hit.end()))) {
                votes.merge(hit.value(), weight(hit.value(), hit.start()), Double::sum);
            }
        }
        ContactType most = usual;
        for (ContactType each : ContactType.values()) {
            if (votes.getOrDefault(each, 0.0) > votes.getOrDefault(most, 0.0)) {
                most = each;
            }
        }
        return most;
    }

    private static double weight(ContactType type, int start) {
        double telling = switch (type) {
            case CONSULT, PRAISE, SUGGESTION -> 1;
            case REPORT -> 0.8;
            case COMPLAINT, HELP -> 0.5;
        };
        return start < BEGINNING ? 2 * telling : telling;
    }
}
