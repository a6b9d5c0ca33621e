package org.jiban.intake;

import java.util.List;
import org.jiban.catalogue.Topic;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.Place;
import org.jiban.kernel.Urgency;
import org.jiban.recognition.Appeal;
import org.jiban.recognition.Danger;
import org.jiban.recognition.PlaceReading;
import org.jspecify.annotations.Nullable;

/**
 * One appeal as far as it is understood (已识别诉求): what was recognised, and over it what a person chose.
 *
 * @param topic null when no word pointed anywhere and nobody chose one
 * @param sureness 0..1; 1 when a person chose the topic
 * @param dangers words of danger that stand in this appeal
 * @param appeal as it was read
 */
public record Understood(
        String title,
        String text,
        @Nullable Topic topic,
        double sureness,
        PlaceReading place,
        ContactType type,
        Urgency urgency,
        boolean looksLikeAccusation,
        List<Danger> dangers,
        Appeal appeal) {
    public Understood {
        dangers = List.copyOf(dangers);
    }

    /** The place as far as it is certain. */
    public Place certainPlace() {
        return place instanceof PlaceReading.Found found ? found.place() : Place.UNKNOWN;
    }

    public boolean dangerous() {
        return !dangers.isEmpty();
    }
}
