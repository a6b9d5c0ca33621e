package org.jiban.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jiban.catalogue.Catalogue;
import org.jiban.catalogue.Topic;
import org.jiban.directory.Directory;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.Place;
import org.jiban.kernel.Urgency;
import org.jiban.recognition.Appeal;
import org.jiban.recognition.Danger;
import org.jiban.recognition.PlaceHint;
import org.jiban.recognition.PlaceReading;
import org.jiban.recognition.Reading;
import org.jiban.recognition.Recognition;
import org.jiban.recognition.TopicGuess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what recognition reads and what a person chose. Pure, no SQL. */
@Component
class Understanding {
    /** Below this, two appeals are kept together: cutting one matter in two is worse than asking about both. */
    private static final double SURE_OF_SPLIT = 0.5;

    private final Recognition recognition;
    private final Catalogue catalogue;
    private final Directory directory;

    Understanding(Recognition recognition, Catalogue catalogue, Directory directory) {
        this.recognition = recognition;
        this.catalogue = catalogue;
        this.directory = directory;
    }

    /** What recognition read, and the appeals after a person's choices. */
    record Whole(Reading reading, List<Understood> appeals) {
        Understood first() {
            return appeals.getFirst();
        }
    }

    /** @param contact checked and cleaned */
    Whole of(NewContact contact, Instant at) {
        PlaceHint hint = new PlaceHint(contact.place(), contact.address());
        Reading reading = recognition.read(contact.title(), contact.text(), hint, at);
        List<Appeal> appeals = keptWhole(contact, reading) ? List.of(together(contact, reading)) : reading.appeals();
        List<Understood> understood = new ArrayList<>();
        for (int i = 0; i < appeals.size(); i++) {
            understood.add(understand(contact, reading, appeals.get(i), i, appeals.size()));
        }
        return new Whole(reading, understood);
    }

    private static boolean keptWhole(NewContact contact, Reading reading) {
        return contact.whole()
                || contact.topicCode() != null
                || reading.appeals().size() == 1
                || reading.appeals().stream().anyMatch(each -> each.splitConfidence() < SURE_OF_SPLIT);
    }

    /** All appeals as one: the words of all, the topics of the one that fits the chosen topic best. */
    private static Appeal together(NewContact contact, Reading reading) {
        Appeal best = reading.appeals().stream()
                .filter(each ->
                        each.topics().stream().anyMatch(guess -> guess.code().equals(contact.topicCode())))
                .findFirst()
                .orElse(reading.first());
        return new Appeal(
                contact.text(),
                best.topics(),
                place(best, reading),
                reading.urgency(),
                reading.appeals().stream()
                        .flatMap(each -> each.urgencyWords().stream())
                        .distinct()
                        .toList(),
                best.type(),
                reading.appeals().stream().anyMatch(Appeal::looksLikeAccusation),
                1);
    }

    private static PlaceReading place(Appeal best, Reading reading) {
        return best.place() instanceof PlaceReading.Nothing
                ? reading.appeals().stream()
                        .map(Appeal::place)
                        .filter(each -> !(each instanceof PlaceReading.Nothing))
                        .findFirst()
                        .orElse(best.place())
                : best.place();
    }

    private Understood understand(NewContact contact, Reading reading, Appeal appeal, int index, int count) {
        Chosen chosen = index < contact.appeals().size() ? contact.appeals().get(index) : Chosen.NOTHING;
        String text = chosen.text() != null ? chosen.text() : count == 1 ? contact.text() : appeal.text();
        Topic topic = topic(contact, chosen, appeal, index);
        List<Danger> dangers = dangers(reading, text, count);
        ContactType type = type(contact, chosen, appeal, index);
        return new Understood(
                title(contact, chosen, text, index),
                text,
                topic,
                sureness(contact, chosen, appeal, index),
                place(contact, chosen, appeal),
                type,
                urgency(chosen, appeal, own(topic, type, appeal), dangers),
                appeal.looksLikeAccusation(),
                dangers,
                appeal);
    }

    private static String title(NewContact contact, Chosen chosen, String text, int index) {
        if (chosen.title() != null) {
            return chosen.title();
        }
        String given = contact.title();
        return index == 0 && given != null ? given : Titles.of(text);
    }

    private @Nullable Topic topic(NewContact contact, Chosen chosen, Appeal appeal, int index) {
        String code = chosenTopic(contact, chosen, index);
        if (code != null) {
            return catalogue.topic(code);
        }
        return appeal.topics().stream()
                .findFirst()
                .flatMap(each -> catalogue.findTopic(each.code()))
                .orElse(null);
    }

    private static @Nullable String chosenTopic(NewContact contact, Chosen chosen, int index) {
        return chosen.topic() != null ? chosen.topic() : index == 0 ? contact.topicCode() : null;
    }

    private static double sureness(NewContact contact, Chosen chosen, Appeal appeal, int index) {
        return chosenTopic(contact, chosen, index) != null
                ? 1
                : appeal.topics().stream()
                        .findFirst()
                        .map(TopicGuess::confidence)
                        .orElse(0.0);
    }

    /** What a person chose is certain; what the words add to it comes from recognition. */
    private PlaceReading place(NewContact contact, Chosen chosen, Appeal appeal) {
        Place place = chosen.place();
        if (place != null && place.district() != null) {
            String detail = appeal.place() instanceof PlaceReading.Found found ? found.detail() : "";
            return new PlaceReading.Found(directory.complete(place), 1, List.of(), detail);
        }
        return switch (appeal.place()) {
            case PlaceReading.Found found -> found;
            case PlaceReading.Ambiguous several ->
                contact.place().street() == null ? several : new PlaceReading.Found(contact.place(), 1, List.of(), "");
            case PlaceReading.Nothing nothing ->
                contact.place().district() == null
                        ? nothing
                        : new PlaceReading.Found(contact.place(), 1, List.of(), "");
        };
    }

    private static ContactType type(NewContact contact, Chosen chosen, Appeal appeal, int index) {
        if (chosen.type() != null) {
            return chosen.type();
        }
        ContactType given = contact.type();
        return given != null && (index == 0 || given != ContactType.CONSULT) ? given : appeal.type();
    }

    /** The topic's own urgency; a suggestion takes the longest limit. */
    private static Urgency own(@Nullable Topic topic, ContactType type, Appeal appeal) {
        if (type == ContactType.SUGGESTION) {
            return Urgency.L4;
        }
        return topic == null ? appeal.urgency() : topic.urgency();
    }

    /** Somebody who cannot wait raises it, a person may set it, and danger is never lowered. */
    private static Urgency urgency(Chosen chosen, Appeal appeal, Urgency own, List<Danger> dangers) {
        Urgency urgency = appeal.urgencyWords().isEmpty() ? own : more(own, appeal.urgency());
        if (chosen.urgency() != null) {
            urgency = chosen.urgency();
        }
        for (Danger danger : dangers) {
            urgency = more(urgency, danger.urgency());
        }
        return urgency;
    }

    private static Urgency more(Urgency one, Urgency other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static List<Danger> dangers(Reading reading, String text, int count) {
        return count == 1
                ? reading.dangers()
                : reading.dangers().stream()
                        .filter(each -> text.contains(each.word()))
                        .toList();
    }
}
