package org.jiban.recognition;

import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Learns topics from sayings, and how far its own scores can be trusted from sayings it has not seen. */
final class TopicTrainer {
    private static final double COST = 1;
    /** One sentence in so many is kept back to see how sure scores are. */
    private static final int KEPT_BACK = 5;

    private TopicTrainer() {}

    static TopicModel train(List<Saying> sayings) {
        List<String> codes =
                sayings.stream().map(Saying::topic).distinct().sorted().toList();
        Map<String, Integer> columns = new HashMap<>();
        codes.forEach(code -> columns.put(code, columns.size()));
        double sharpness = sharpness(sayings, columns);
        Lexicon lexicon = lexicon(sayings);
        return TopicModel.of(codes, lexicon, learn(sayings, columns, lexicon), sharpness);
    }

    private static Lexicon lexicon(List<Saying> sayings) {
        return Lexicon.of(sayings.stream().map(Saying::text).toList(), 1);
    }

    private static LinearModel learn(List<Saying> sayings, Map<String, Integer> columns, Lexicon lexicon) {
        List<SparseText> texts =
                sayings.stream().map(each -> lexicon.read(each.text())).toList();
        int[] labels = sayings.stream()
                .mapToInt(each -> columns.getOrDefault(each.topic(), -1))
                .toArray();
        return LinearModel.learn(SolverType.L2R_L2LOSS_SVC_DUAL, COST, texts, labels, columns.size(), lexicon.size());
    }

    private static double sharpness(List<Saying> sayings, Map<String, Integer> columns) {
        List<Saying> learnt = new ArrayList<>();
        List<Saying> kept = new ArrayList<>();
        int sentences = 0;
        for (Saying saying : sayings) {
            boolean back = saying.sentence() && sentences++ % KEPT_BACK == 0;
            (back ? kept : learnt).add(saying);
        }
        Lexicon lexicon = lexicon(learnt);
        LinearModel model = learn(learnt, columns, lexicon);
        List<float[]> scores = kept.stream()
                .map(each -> model.scores(lexicon.read(each.text())))
                .toList();
        int[] right = kept.stream()
                .mapToInt(each -> columns.getOrDefault(each.topic(), -1))
                .toArray();
        return Certainty.sharpness(scores, right);
    }
}
