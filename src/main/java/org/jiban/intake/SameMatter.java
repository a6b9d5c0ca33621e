package org.jiban.intake;

import static org.jiban.recognition.Similar.Reason.SAME_BUILDING;
import static org.jiban.recognition.Similar.Reason.SAME_COMMUNITY;
import static org.jiban.recognition.Similar.Reason.SAME_COMPOUND;
import static org.jiban.recognition.Similar.Reason.SAME_REQUESTER;
import static org.jiban.recognition.Similar.Reason.SAME_STREET;
import static org.jiban.recognition.Similar.Reason.SAME_TOPIC;
import static org.jiban.recognition.Similar.Reason.SAME_WORDS;

import java.util.List;
import java.util.Set;
import org.jiban.recognition.Similar;

/**
 * When an open order is the same matter (同一事项). Only ever of the same requester: people are never joined by a machine.
 */
final class SameMatter {
    private static final Set<Similar.Reason> EXACT_PLACE = Set.of(SAME_BUILDING, SAME_COMPOUND, SAME_COMMUNITY);

    private SameMatter() {}

    /** Strong evidence: the same requester, topic, and the very place, or the street and the words. */
    static boolean certain(Similar similar) {
        List<Similar.Reason> same = similar.reasons();
        boolean place = same.stream().anyMatch(EXACT_PLACE::contains);
        boolean wordsInStreet = same.contains(SAME_STREET) && same.contains(SAME_WORDS);
        return same.contains(SAME_REQUESTER) && same.contains(SAME_TOPIC) && (place || wordsInStreet);
    }

    /** Enough for a person to look: the same requester and the same topic. */
    static boolean likely(Similar similar) {
        return similar.reasons().contains(SAME_REQUESTER)
                && (similar.reasons().contains(SAME_TOPIC) || similar.reasons().contains(SAME_WORDS));
    }
}
