package org.jiban.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiban.directory.NamedPlace;
import org.jiban.directory.NamedPlace.Level;

/** Gazetteer (地名库): every place of the city by every form of its name, and by where it lies. */
final class Gazetteer {
    /** What a form may mean: a place and how surely, 0..1. */
    record Sense(NamedPlace place, double weight) {}

    private static final double METRES_PER_DEGREE = 111_320;

    private final PhraseFinder<List<Sense>> finder;
    private final List<NamedPlace> located;

    private Gazetteer(PhraseFinder<List<Sense>> finder, List<NamedPlace> located) {
        this.finder = finder;
        this.located = located;
    }

    /** @param ordinaryText sentences of the catalogue: a bare name that occurs in them is an ordinary word too */
    static Gazetteer of(List<NamedPlace> places, Speech speech, String ordinaryText) {
        PlaceNames names = new PlaceNames(speech, ordinary(places, speech, ordinaryText));
        Map<String, List<Sense>> senses = new HashMap<>();
        for (NamedPlace place : places) {
            names.forms(place)
                    .forEach((form, weight) -> senses.computeIfAbsent(form, any -> new ArrayList<>(1))
                            .add(new Sense(place, weight)));
        }
        return new Gazetteer(
                PhraseFinder.of(senses),
                places.stream().filter(Gazetteer::isLocated).toList());
    }

    private static Set<String> ordinary(List<NamedPlace> places, Speech speech, String text) {
        PlaceNames names = new PlaceNames(speech, Set.of());
        Map<String, String> forms = new HashMap<>();
        places.forEach(place -> names.forms(place).keySet().forEach(form -> forms.put(form, form)));
        return PhraseFinder.of(forms).all(text).stream()
                .map(PhraseFinder.Hit::value)
                .collect(Collectors.toSet());
    }

    private static boolean isLocated(NamedPlace place) {
        return place.level() == Level.COMPOUND
                && place.place().lon() != null
                && place.place().lat() != null;
    }

    List<PhraseFinder.Hit<List<Sense>>> find(CharSequence text) {
        return finder.longest(text);
    }

    /** The compound nearest to a position, when one lies within {@code metres}. */
    Optional<NamedPlace> nearest(double lon, double lat, double metres) {
        NamedPlace nearest = null;
        double least = metres;
        for (NamedPlace each : located) {
            double distance = distance(lon, lat, each);
            if (distance <= least) {
                least = distance;
                nearest = each;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static double distance(double lon, double lat, NamedPlace place) {
        Double placeLon = place.place().lon();
        Double placeLat = place.place().lat();
        if (placeLon == null || placeLat == null) {
            return Double.MAX_VALUE;
        }
        double east = (placeLon - lon) * METRES_PER_DEGREE * Math.cos(Math.toRadians(lat));
        double north = (placeLat - lat) * METRES_PER_DEGREE;
        return Math.hypot(east, north);
    }
}
