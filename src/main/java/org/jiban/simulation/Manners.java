package org.jiban.simulation;

import java.util.List;
import java.util.Map;

/**
 * Manners of speaking (口气): how the old, the polite, the angry and all others begin and end.
 *
 * @param openings by manner
 * @param closings by manner
 * @param joiners what stands between two appeals
 */
public record Manners(Map<String, List<String>> openings, Map<String, List<String>> closings, List<String> joiners) {

    static Manners read(PhraseFile file) {
        Map<String, Map<String, List<String>>> all = file.listsByKey();
        return new Manners(
                part(all, "opening"),
                part(all, "closing"),
                List.copyOf(part(all, "joiner").values().stream()
                        .flatMap(List::stream)
                        .toList()));
    }

    private static Map<String, List<String>> part(Map<String, Map<String, List<String>>> all, String key) {
        Map<String, List<String>> part = all.get(key);
        if (part == null) {
            throw new IllegalArgumentException("manner.yaml lacks " + key);
        }
        return part;
    }

    /** Names of the manners, in the file's order. */
    public List<String> names() {
        return List.copyOf(openings.keySet());
    }
}
