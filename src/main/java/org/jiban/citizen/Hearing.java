package org.jiban.citizen;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jiban.catalogue.Catalogue;
import org.jiban.catalogue.Topic;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.Place;
import org.jiban.kernel.Share;
import org.jiban.recognition.Appeal;
import org.jiban.recognition.Danger;
import org.jiban.recognition.PlaceHint;
import org.jiban.recognition.PlaceReading;
import org.jiban.recognition.Reading;
import org.jiban.recognition.Recognition;
import org.springframework.stereotype.Component;

/** Listens to a draft before it is sent (边填边认): danger, place, topic. Stores nothing. */
@Component
public class Hearing {
    private final Recognition recognition;
    private final Catalogue catalogue;
    private final Clock clock;

    Hearing(Recognition recognition, Catalogue catalogue, Clock clock) {
        this.recognition = recognition;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * What was understood.
     *
     * @param dangers one per emergency line, in the order of the text
     * @param topic the best guess
     */
    public record Heard(List<Danger> dangers, PlaceReading place, ContactType type, Optional<Topic> topic) {
        /** Whether somebody should say which place is meant; a question needs none. */
        public boolean placeOpen() {
            return type != ContactType.CONSULT && !(place instanceof PlaceReading.Found);
        }
    }

    public Heard of(Draft draft) {
        Spot spot = draft.spot();
        Reading reading =
                recognition.read(null, draft.text(), new PlaceHint(spot.place(), spot.words()), clock.instant());
        return new Heard(
                dangers(reading),
                place(reading, spot.place()),
                reading.first().type(),
                reading.first().topics().stream().findFirst().flatMap(each -> catalogue.findTopic(each.code())));
    }

    /** Danger alone, while somebody is still writing. */
    public List<Danger> dangers(String text) {
        return text.isBlank() ? List.of() : serious(recognition.dangers(text));
    }

    private static List<Danger> dangers(Reading reading) {
        return serious(reading.dangers());
    }

    private static List<Danger> serious(List<Danger> dangers) {
        return dangers.stream().filter(each -> !each.line().equals("NONE")).toList();
    }

    private static PlaceReading place(Reading reading, Place chosen) {
        if (chosen.street() != null) {
            return new PlaceReading.Found(chosen, 1, List.of(), "");
        }
        PlaceReading first = reading.first().place();
        return first instanceof PlaceReading.Nothing
                ? reading.appeals().stream()
                        .map(Appeal::place)
                        .filter(each -> !(each instanceof PlaceReading.Nothing))
                        .findFirst()
                        .orElse(first)
                : first;
    }

    /** What is proposed to share: nothing against somebody, everything for help at home, else as the topic says. */
    public Share proposed(Draft draft) {
        if (draft.spot().against()) {
            return Share.NONE;
        }
        return draft.spot().whose() == Whose.HOME
                ? Share.CONTACT
                : of(draft).topic().map(Topic::share).orElse(Share.PLACE);
    }
}
