package org.jiban.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What units, callback staff and citizens write while an order lives (办理用语), by kind of words. */
public record StaffWords(Map<String, Map<String, List<String>>> words, Map<String, Map<String, List<String>>> answers) {
    private static final String ANY = "any";

    static StaffWords read(PhraseFile file) {
        return new StaffWords(file.listsByKeyExcept("answer"), file.listsBelow("answer"));
    }

    /** Words of a kind, such as {@code contactNote} and {@code reached}. */
    public List<String> of(String kind, String which) {
        return words.getOrDefault(kind, Map.of()).getOrDefault(which, List.of());
    }

    /** Words of a kind that has no further division. */
    public List<String> of(String kind) {
        return of(kind, ANY);
    }

    /** Answers that fit the topic, from the most particular that there are: of its code, its first four digits, any. */
    public List<String> answers(String topic, boolean solved) {
        String which = solved ? "solved" : "unsolved";
        List<String> fitting = new ArrayList<>();
        for (int length = topic.length(); length >= 4; length -= 2) {
            fitting.addAll(answersAt(topic.substring(0, length), which));
            if (!fitting.isEmpty()) {
                return fitting;
            }
        }
        return answersAt(ANY, which);
    }

    private List<String> answersAt(String key, String which) {
        return answers.getOrDefault(key, Map.of()).getOrDefault(which, List.of());
    }
}
