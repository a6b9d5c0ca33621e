package org.jiban.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jiban.directory.NamedPlace;
import org.jiban.kernel.Place;
import org.jiban.recognition.Gazetteer.Sense;
import org.jiban.recognition.PlaceReading.Ambiguous;
import org.jiban.recognition.PlaceReading.Candidate;
import org.jiban.recognition.PlaceReading.Found;
import org.jiban.recognition.PlaceReading.Nothing;
import org.jspecify.annotations.Nullable;

/**
 * Reads where the matter is. Names that occur twice are told apart by the other names in the text and by what was given;
 * where that does not settle it, all candidates are handed out and nobody guesses.
 */
final class PlaceReader {
    /** What another name in the text adds when it shares nothing, the district, street, community or compound. */
    private static final double[] SUPPORT = {0, 0.25, 0.5, 0.6, 0.6};

    private static final double CONTRADICTION = 0.2;
    private static final double FINER = 0.08;
    private static final double NAMED = 0.6;
    private static final double LEAST = 0.38;
    private static final double MARGIN = 0.22;
    private static final double CLEAR_LEAD = 0.5;
    private static final double NEAR_METRES = 1500;
    private static final int MOST_CANDIDATES = 6;

    private record Scored(Mention mention, NamedPlace place, double score) {
        double order() {
            return score + FINER * Places.depth(place.place());
        }
    }

    private final Gazetteer gazetteer;
    private final Mentions mentions;
    private final DoorReader doors;

    PlaceReader(Gazetteer gazetteer, Speech speech, BuildingCheck buildings) {
        this.gazetteer = gazetteer;
        this.mentions = new Mentions(gazetteer, speech);
        this.doors = new DoorReader(speech, buildings);
    }

    /** The text with every name of a place blanked out, so that its words say only what the matter is. */
    String without(String text) {
        StringBuilder rest = new StringBuilder(text);
        for (var hit : gazetteer.find(text)) {
            if (hit.value().stream().anyMatch(sense -> sense.weight() >= NAMED)) {
                for (int at = hit.start(); at < hit.end(); at++) {
                    rest.setCharAt(at, ' ');
                }
            }
        }
        return rest.toString();
    }

    /** Reads the address line given beside the text, where there is one, together with the text. */
    PlaceReading read(String text, @Nullable PlaceHint hint, LocalDate on) {
        Place given = hint == null ? Place.UNKNOWN : hint.place();
        String address = hint == null || hint.address() == null ? "" : hint.address();
        String all = address.isEmpty() ? text : address + "\n" + text;
        List<Mention> found = mentions.in(all, given);
        return decide(all, given, scores(found, address.length(), given), on);
    }

    private List<Scored> scores(List<Mention> found, int addressEnd, Place given) {
        Place near = near(given);
        List<Scored> scores = new ArrayList<>();
        for (Mention mention : found) {
            double base = mention.weight() + (mention.start() < addressEnd ? 0.3 : 0);
            for (Sense sense : mention.senses()) {
                double score = base * sense.weight() + support(sense, mention, found) + nearness(sense, near);
                scores.add(new Scored(mention, sense.place(), score));
            }
        }
        scores.sort(Comparator.comparingDouble((Scored each) -> -each.order())
                .thenComparing(each -> each.mention().start()));
        return scores;
    }

    private static double support(Sense sense, Mention mention, List<Mention> found) {
        double support = 0;
        for (Mention other : found) {
            if (other != mention) {
                support += support(sense.place().place(), other);
            }
        }
        return support;
    }

    private static double support(Place place, Mention other) {
        double best = -CONTRADICTION * other.weight();
        for (Sense sense : other.senses()) {
            if (Places.agree(place, sense.place().place())) {
                double share = SUPPORT[Places.common(place, sense.place().place())];
                best = Math.max(best, share * sense.weight() * other.weight());
            }
        }
        return best;
    }

    private Place near(Place given) {
        if (given.street() != null || given.lon() == null || given.lat() == null) {
            return Place.UNKNOWN;
        }
        return gazetteer
                .nearest(given.lon(), given.lat(), NEAR_METRES)
                .filter(place -> Places.agree(place.place(), given))
                .map(place -> Places.upTo(place.place(), 2))
                .orElse(Place.UNKNOWN);
    }

    private static double nearness(Sense sense, Place near) {
        return Places.agree(sense.place().place(), near)
                ? SUPPORT[Places.common(sense.place().place(), near)]
                : -CONTRADICTION;
    }

    private static int depth(NamedPlace place) {
        return Places.depth(place.place());
    }

    private PlaceReading decide(String text, Place given, List<Scored> scores, LocalDate on) {
        if (scores.isEmpty() || scores.getFirst().score() < LEAST) {
            return givenAlone(given);
        }
        Scored best = finest(scores);
        List<Scored> rivals = scores.stream()
                .filter(each -> each.order() > best.order() - MARGIN
                        && !Places.agree(each.place().place(), best.place().place()))
                .toList();
        if (rivals.isEmpty()) {
            return found(text, given, best, scores, best.place().place(), on);
        }
        int common = rivals.stream()
                .mapToInt(
                        each -> Places.common(each.place().place(), best.place().place()))
                .min()
                .orElse(0);
        return common >= 2
                ? found(text, given, best, scores, Places.upTo(best.place().place(), common), on)
                : ambiguous(best, rivals, given);
    }

    /** Of the places that lie in each other the finest, when it is nearly as sure as the surest. */
    private static Scored finest(List<Scored> scores) {
        Scored best = scores.getFirst();
        for (Scored each : scores) {
            if (each.order() > scores.getFirst().order() - MARGIN
                    && depth(each.place()) > depth(best.place())
                    && Places.agree(each.place().place(), best.place().place())) {
                best = each;
            }
        }
        return best;
    }

    private PlaceReading found(String text, Place given, Scored best, List<Scored> scores, Place place, LocalDate on) {
        Place merged = Places.merge(given, place);
        DoorReader.Door door = doors.read(text, best.mention().end(), merged.compound(), on);
        Place whole = merged.building() == null && door.building() != null
                ? new Place(
                        merged.district(),
                        merged.street(),
                        merged.community(),
                        merged.compound(),
                        door.building(),
                        merged.lon(),
                        merged.lat())
                : merged;
        return new Found(whole, confidence(best, scores), List.of(best.mention().words()), door.detail());
    }

    private static double confidence(Scored best, List<Scored> scores) {
        double rival = scores.stream()
                .filter(each -> !Places.agree(each.place().place(), best.place().place()))
                .mapToDouble(Scored::score)
                .findFirst()
                .orElse(0);
        double strength = Math.min(1, best.score());
        double lead = Math.clamp((best.score() - rival) / CLEAR_LEAD, 0, 1);
        return strength * (0.6 + 0.4 * lead);
    }

    private static PlaceReading ambiguous(Scored best, List<Scored> rivals, Place given) {
        List<Scored> all = new ArrayList<>(List.of(best));
        all.addAll(rivals);
        List<Scored> most = all.stream().limit(MOST_CANDIDATES).toList();
        double sum = most.stream().mapToDouble(Scored::score).sum();
        List<String> words =
                most.stream().map(each -> each.mention().words()).distinct().toList();
        return new Ambiguous(
                most.stream()
                        .map(each ->
                                new Candidate(Places.merge(given, each.place().place()), each.score() / sum))
                        .toList(),
                words,
                words.size() == 1 ? "place.ask.which-of-one-name" : "place.ask.which-of-several-names");
    }

    private PlaceReading givenAlone(Place given) {
        if (Places.depth(given) > 0) {
            return new Found(given, 1, List.of(), "");
        }
        Place near = near(given);
        return Places.depth(near) == 0 ? new Nothing() : new Found(Places.merge(given, near), 0.6, List.of(), "");
    }
}
