package org.jiban.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiban.catalogue.Ground;
import org.jiban.catalogue.Topic;
import org.jiban.directory.NamedPlace;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.Urgency;
import org.jspecify.annotations.Nullable;

/** Reads words with one version of the catalogue and of the directory. Holds nothing that changes. */
final class Reader {
    private static final Urgency USUAL = Urgency.L3;

    private final Map<String, Topic> topics = new HashMap<>();
    private final TopicReader topicReader;
    private final PlaceReader places;
    private final DangerReader dangers;
    private final GroundReader grounds;
    private final UrgencyReader urgency;
    private final TypeReader types;
    private final AccusationReader accusations;
    private final Splitter splitter;
    private final Courtesies courtesies;

    Reader(
            TopicModel model,
            List<Topic> catalogue,
            List<Ground> screening,
            List<org.jiban.catalogue.Danger> dangerWords,
            List<NamedPlace> named,
            BuildingCheck buildings) {
        Speech speech = Speech.load();
        catalogue.forEach(topic -> topics.put(topic.code(), topic));
        this.topicReader = new TopicReader(model, catalogue);
        this.places = new PlaceReader(Gazetteer.of(named, speech, sentences(catalogue)), speech, buildings);
        this.dangers = new DangerReader(dangerWords, speech);
        this.grounds = new GroundReader(screening);
        this.urgency = new UrgencyReader(speech);
        this.types = new TypeReader(speech);
        this.accusations = new AccusationReader(speech);
        this.splitter = new Splitter(speech);
        this.courtesies = new Courtesies(speech);
    }

    private static String sentences(List<Topic> catalogue) {
        StringBuilder all = new StringBuilder();
        for (Topic topic : catalogue) {
            all.append(topic.level3()).append('|').append(String.join("|", topic.keywords()));
            all.append('|').append(String.join("|", topic.examples())).append('|');
        }
        return all.toString();
    }

    DangerReader dangers() {
        return dangers;
    }

    Reading read(String words, @Nullable PlaceHint given, LocalDate on) {
        List<Danger> meant = dangers.read(words);
        PlaceReading place = places.read(words, given, on);
        List<Splitter.Part> parts = splitter.split(words, this::topics);
        List<Appeal> appeals = new ArrayList<>();
        for (Splitter.Part part : parts) {
            appeals.add(appeal(part, parts.size() == 1 ? place : placeOf(part, given, on, place), meant));
        }
        return new Reading(appeals, mostUrgent(appeals), meant, grounds.read(words));
    }

    /** A part that names no place is about the place of the whole. */
    private PlaceReading placeOf(Splitter.Part part, @Nullable PlaceHint given, LocalDate on, PlaceReading ofAll) {
        PlaceReading own = places.read(part.text(), given, on);
        boolean named = own instanceof PlaceReading.Ambiguous
                || own instanceof PlaceReading.Found found && !found.words().isEmpty();
        return named ? own : ofAll;
    }

    private Appeal appeal(Splitter.Part part, PlaceReading place, List<Danger> meant) {
        String text = part.text();
        List<TopicGuess> guesses = topics(text);
        Topic topic = guesses.isEmpty() ? null : topics.get(guesses.getFirst().code());
        List<Danger> here =
                meant.stream().filter(danger -> text.contains(danger.word())).toList();
        var urgent = urgency.read(text, topic == null ? USUAL : topic.urgency(), here);
        return new Appeal(
                text.strip(),
                guesses,
                place,
                urgent.urgency(),
                urgent.words(),
                types.read(text, topic == null ? ContactType.HELP : topic.type()),
                accusations.looksLikeOne(text),
                part.confidence());
    }

    private List<TopicGuess> topics(String text) {
        return topicReader.read(courtesies.without(places.without(text)));
    }

    private static Urgency mostUrgent(List<Appeal> appeals) {
        return appeals.stream().map(Appeal::urgency).min(Urgency::compareTo).orElse(USUAL);
    }
}
