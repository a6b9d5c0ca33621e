package org.jiban.recognition;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import org.jiban.directory.NamedPlace;
import org.jiban.directory.NamedPlace.Level;

/** The forms in which people say the name of a place, each with how surely it means the place, 0..1. */
final class PlaceNames {
    private static final double FULL = 1;
    private static final double ALIAS = 0.9;
    private static final double SHORT_ALIAS = 0.65;
    private static final double BARE = 0.6;
    private static final double BARE_AND_SHORT = 0.4;
    /** Needs another name beside it. */
    private static final double ORDINARY_WORD = 0.25;

    private final Map<Level, List<String>> ends;
    private final Map<String, String> keeps;
    private final Set<String> ordinary;

    /** @param ordinary bare names that are ordinary words too */
    PlaceNames(Speech speech, Set<String> ordinary) {
        this.ends = new EnumMap<>(speech.placeEnds());
        this.keeps = speech.communityKeeps();
        this.ordinary = Set.copyOf(ordinary);
    }

    Map<String, Double> forms(NamedPlace place) {
        Map<String, Double> forms = new HashMap<>();
        forms.put(place.name(), FULL);
        place.aliases().forEach(alias -> forms.merge(alias, alias.length() < 3 ? SHORT_ALIAS : ALIAS, Math::max));
        for (String end : ends.getOrDefault(place.level(), List.of())) {
            if (place.name().endsWith(end)) {
                addBare(place.name(), end, forms);
                break;
            }
        }
        if (place.level() == Level.COMMUNITY) {
            forms.keySet().removeIf(form -> form.length() < 3);
            forms.replaceAll((form, weight) -> published(form) ? weight : Math.min(weight, bare(form)));
        }
        return forms;
    }

    private void addBare(String name, String end, Map<String, Double> forms) {
        String bare = name.substring(0, name.length() - end.length());
        String kept = keeps.getOrDefault(end, "");
        if (!kept.isEmpty() && !bare.endsWith(kept)) {
            forms.put(bare + kept, FULL);
        }
        if (bare.length() > 1) {
            forms.merge(bare, bare(bare), Math::max);
        }
    }

    private double bare(String form) {
        if (ordinary.contains(form)) {
            return ORDINARY_WORD;
        }
        return form.length() < 3 ? BARE_AND_SHORT : BARE;
    }

    /** Whether the form still shows what kind of place it is. */
    private boolean published(String form) {
        return keeps.entrySet().stream().anyMatch(end -> hasEnd(form, end));
    }

    private static boolean hasEnd(String form, Entry<String, String> end) {
        return form.endsWith(end.getKey()) || form.endsWith(end.getValue());
    }
}
