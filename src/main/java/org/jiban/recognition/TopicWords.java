package org.jiban.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiban.catalogue.Topic;

/** Names the words of a text that speak for a topic: the catalogue's own first, then the pieces that weigh most. */
final class TopicWords {
    private static final int MOST = 6;
    /** A piece that weighs less is not worth showing. */
    private static final float TELLING = 0.8f;

    private record Piece(int start, int end, float weight) {
        boolean touches(Piece other) {
            return start <= other.end && other.start <= end;
        }

        Piece with(Piece other) {
            return new Piece(Math.min(start, other.start), Math.max(end, other.end), weight + other.weight);
        }
    }

    private final TopicModel model;
    private final PhraseFinder<List<Integer>> keywords;

    TopicWords(TopicModel model, List<Topic> topics, Map<String, Integer> columns) {
        this.model = model;
        Map<String, List<Integer>> phrases = new HashMap<>();
        for (Topic topic : topics) {
            topic.keywords()
                    .forEach(word -> phrases.computeIfAbsent(word, any -> new ArrayList<>(1))
                            .add(columns.getOrDefault(topic.code(), -1)));
        }
        this.keywords = PhraseFinder.of(phrases);
    }

    List<String> of(String text, int topic, Set<String> deciding) {
        Set<String> words = new LinkedHashSet<>(deciding);
        for (var hit : keywords.longest(text)) {
            if (hit.value().contains(topic)) {
                words.add(text.substring(hit.start(), hit.end()));
            }
        }
        for (Piece piece : weighty(text, topic)) {
            String said = text.substring(piece.start(), piece.end());
            if (words.size() < MOST && words.stream().noneMatch(each -> each.contains(said))) {
                words.add(said);
            }
        }
        return words.stream().limit(MOST).toList();
    }

    /** Pieces of at least two characters that weigh something for the topic, those that touch made one, weightiest first. */
    private List<Piece> weighty(String text, int topic) {
        List<Piece> pieces = new ArrayList<>();
        Grams.cut(text, model.lexicon().longest(), (hash, start, end) -> {
            int at = model.lexicon().find(hash);
            float weight = at < 0 || end - start < 2 ? 0 : model.weight(at, topic);
            if (weight > TELLING) {
                pieces.add(new Piece(start, end, weight));
            }
        });
        return joined(pieces).stream()
                .sorted(Comparator.comparingDouble((Piece piece) -> -piece.weight()))
                .limit(MOST)
                .toList();
    }

    private static List<Piece> joined(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        for (Piece piece : pieces) {
            if (!joined.isEmpty()
                    && piece.start() < joined.getLast().end()
                    && joined.getLast().touches(piece)) {
                joined.add(joined.removeLast().with(piece));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }
}
