package org.jiban.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiban.catalogue.Ground;

/** Finds words that remind of a screening ground. It hints; whether the ground applies is decided elsewhere. */
final class GroundReader {
    private final PhraseFinder<List<String>> words;

    GroundReader(List<Ground> grounds) {
        Map<String, List<String>> byWord = new HashMap<>();
        for (Ground ground : grounds) {
            ground.words()
                    .forEach(word -> byWord.computeIfAbsent(word, any -> new ArrayList<>(1))
                            .add(ground.code()));
        }
        this.words = PhraseFinder.of(byWord);
    }

    List<GroundHint> read(String text) {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        for (var hit : words.longest(text)) {
            String said = text.substring(hit.start(), hit.end());
            hit.value()
                    .forEach(ground -> found.computeIfAbsent(ground, any -> new LinkedHashSet<>())
                            .add(said));
        }
        return found.entrySet().stream()
                .map(each -> new GroundHint(each.getKey(), List.copyOf(each.getValue())))
                .toList();
    }
}
