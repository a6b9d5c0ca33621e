package org.jiban.recognition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jiban.catalogue.Topic;

/**
 * Reads what a text is about: the learnt model, and the words of which the catalogue says that they decide. Both can be
 * pointed at in the text, which is the explanation.
 */
final class TopicReader {
    private static final int MOST_GUESSES = 5;
    private static final double LEAST_CONFIDENCE = 0.005;
    /** By how much one deciding word of the catalogue makes a topic likelier, as a logarithm. */
    private static final double STRONG = 1;
    /** Words are understood when known pieces of two characters or more cover this share of them, or so many letters. */
    private static final double UNDERSTOOD = 0.5;

    private static final int UNDERSTOOD_LETTERS = 8;
    /** More of a text does not tell more about its topic, it only takes longer. */
    private static final int ENOUGH = 1500;

    private final TopicModel model;
    private final PhraseFinder<List<Integer>> strong;
    private final TopicWords words;

    TopicReader(TopicModel model, List<Topic> topics) {
        this.model = model;
        Map<String, Integer> columns = new HashMap<>();
        model.codes().forEach(code -> columns.put(code, columns.size()));
        Map<String, List<Integer>> phrases = new HashMap<>();
        for (Topic topic : topics) {
            int column = columns.getOrDefault(topic.code(), -1);
            topic.strong()
                    .forEach(phrase -> phrases.computeIfAbsent(phrase, any -> new ArrayList<>(1))
                            .add(column));
        }
        this.strong = PhraseFinder.of(phrases);
        this.words = new TopicWords(model, topics, columns);
    }

    /** Guesses for a text out of which places were taken, best first. */
    List<TopicGuess> read(String text) {
        String enough = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
        SparseText pieces = model.lexicon().read(enough);
        Map<Integer, Set<String>> deciding = deciding(enough);
        if (deciding.isEmpty() && !understood(enough)) {
            return List.of();
        }
        float[] scores = model.scores(pieces);
        deciding.forEach(
                (topic, said) -> scores[topic] += (float) (STRONG / model.sharpness() * Math.min(2, said.size())));
        double[] shares = Certainty.shares(scores, model.sharpness());
        return best(shares).stream()
                .map(topic -> new TopicGuess(
                        model.codes().get(topic),
                        shares[topic],
                        words.of(enough, topic, deciding.getOrDefault(topic, Set.of()))))
                .toList();
    }

    /** Whether enough of a text's letters lie in pieces known from sayings; a single character is known to nobody. */
    private boolean understood(String text) {
        BitSet known = new BitSet(text.length());
        Grams.cut(text, model.lexicon().longest(), (hash, start, end) -> {
            if (end - start > 1 && model.lexicon().find(hash) >= 0) {
                known.set(start, end);
            }
        });
        long letters = text.chars().filter(Character::isLetterOrDigit).count();
        return known.cardinality() >= Math.min(UNDERSTOOD_LETTERS, Math.max(1, UNDERSTOOD * letters));
    }

    private Map<Integer, Set<String>> deciding(String text) {
        Map<Integer, Set<String>> found = new HashMap<>();
        for (var hit : strong.longest(text)) {
            String said = text.substring(hit.start(), hit.end());
            hit.value()
                    .forEach(topic ->
                            found.computeIfAbsent(topic, any -> new HashSet<>()).add(said));
        }
        return found;
    }

    private static List<Integer> best(double[] shares) {
        double[] sorted = shares.clone();
        Arrays.sort(sorted);
        double least = Math.max(LEAST_CONFIDENCE, sorted[Math.max(0, sorted.length - MOST_GUESSES)]);
        return IntStream.range(0, shares.length)
                .filter(topic -> shares[topic] >= least)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer topic) -> -shares[topic]))
                .limit(MOST_GUESSES)
                .toList();
    }
}
