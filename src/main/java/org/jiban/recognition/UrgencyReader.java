package org.jiban.recognition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jiban.kernel.Urgency;

/**
 * Reads how urgent an appeal is: the topic's own urgency, raised by words of danger and never lowered. People who cannot
 * wait (the old, the sick, mothers, infants) are pointed out; a person weighs them.
 */
final class UrgencyReader {
    /** How urgent, and the words a person should see beside it. */
    record Urgent(Urgency urgency, List<String> words) {}

    private final PhraseFinder<String> vulnerable;

    UrgencyReader(Speech speech) {
        this.vulnerable = PhraseFinder.ofWords(speech.words("vulnerable"));
    }

    Urgent read(String text, Urgency ofTopic, List<Danger> dangers) {
        Urgency urgency = ofTopic;
        Set<String> words = new LinkedHashSet<>();
        for (Danger danger : dangers) {
            if (danger.urgency().compareTo(urgency) < 0) {
                urgency = danger.urgency();
            }
            words.add(danger.word());
        }
        vulnerable.longest(text).forEach(hit -> words.add(text.substring(hit.start(), hit.end())));
        return new Urgent(urgency, List.copyOf(words));
    }
}
