package org.jiban.dispatch;

import java.time.LocalDate;
import java.util.List;
import org.jiban.catalogue.Topic;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.Place;
import org.jiban.kernel.Urgency;
import org.jiban.order.Respondent;
import org.jiban.recognition.PlaceReading;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an appeal when it has to be dispatched (待派诉求).
 *
 * @param topic null when no word pointed anywhere
 * @param sureness 0..1, how sure the responsible unit is ({@link UnitAgreement}); 1 when a person chose the topic
 * @param respondent whom the requester named as the one the appeal is against
 * @param looksLikeAccusation the words may accuse somebody; only ever makes a person look
 * @param danger words of danger stand in the text
 * @param reasons why a person has to look whatever the rules say, e.g. a ground that only a person may apply
 * @param on the day, by which contracts and suppliers hold
 */
public record Dispatchable(
        @Nullable Topic topic,
        double sureness,
        PlaceReading place,
        ContactType type,
        Urgency urgency,
        @Nullable Respondent respondent,
        boolean looksLikeAccusation,
        boolean danger,
        List<AskReason> reasons,
        LocalDate on) {
    public Dispatchable {
        reasons = List.copyOf(reasons);
    }

    /** The place as far as it is certain; unknown when several are possible. */
    public Place certainPlace() {
        return place instanceof PlaceReading.Found found ? found.place() : Place.UNKNOWN;
    }
}
