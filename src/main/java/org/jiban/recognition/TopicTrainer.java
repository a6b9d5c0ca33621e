package org.jiban.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Learns topics from sayings, and how far its own scores can be trusted: each sentence is read as if never learnt from. */
final class TopicTrainer {
    private TopicTrainer() {}

    /** A sentence's scores without what was learnt from it, and the column of its topic. */
    record Trial(float[] scores, int right) {}

    static TopicModel train(List<Saying> sayings) {
        TopicModel model = TopicModel.count(sayings);
        List<Trial> trials = trials(model, sayings);
        return trials.isEmpty() ? model : model.sharpened(sharpness(trials));
    }

    static List<Trial> trials(TopicModel model, List<Saying> sayings) {
        Map<String, Integer> columns = new HashMap<>();
        model.codes().forEach(code -> columns.put(code, columns.size()));
        List<Trial> trials = new ArrayList<>();
        for (Saying saying : sayings) {
            if (saying.sentence()) {
                int right = columns.getOrDefault(saying.topic(), -1);
                trials.add(new Trial(model.scoresUnlearnt(model.lexicon().read(saying.text()), right), right));
            }
        }
        return trials;
    }

    private static double sharpness(List<Trial> trials) {
        return Certainty.sharpness(
                trials.stream().map(Trial::scores).toList(),
                trials.stream().mapToInt(Trial::right).toArray());
    }
}
