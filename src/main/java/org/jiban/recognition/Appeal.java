package org.jiban.recognition;

import java.util.List;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.Urgency;

/**
 * Appeal (诉求): one thing a person wants, as far as it was understood.
 *
 * @param text the part of the words that is about it
 * @param topics at most five guesses, best first; empty when no word points anywhere
 * @param place where it is
 * @param urgency of the best topic, raised (never lowered) by danger and by people who cannot wait
 * @param urgencyWords the words that raised it; empty when it is the topic's own
 * @param type what the person wants
 * @param looksLikeAccusation the words may accuse a person or an office; nobody may see it before a person has looked
 * @param splitConfidence 0..1, how sure it is that this is a matter of its own; 1 for a text that was not divided
 */
public record Appeal(
        String text,
        List<TopicGuess> topics,
        PlaceReading place,
        Urgency urgency,
        List<String> urgencyWords,
        ContactType type,
        boolean looksLikeAccusation,
        double splitConfidence) {
    public Appeal {
        topics = List.copyOf(topics);
        urgencyWords = List.copyOf(urgencyWords);
    }
}
