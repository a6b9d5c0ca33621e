package org.jiban.recognition;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.List;

/** A linear classifier over pieces of text: one weight for each piece and class, which is also its explanation. */
final class LinearModel {
    private final int classes;
    private final float[] weights;

    private LinearModel(int classes, float[] weights) {
        this.classes = classes;
        this.weights = weights;
    }

    /**
     * Learns from texts and their classes 0..{@code classes - 1}, each of which has to occur.
     *
     * @param cost how dear an error is against a large weight
     */
    static LinearModel learn(
            SolverType solver, double cost, List<SparseText> texts, int[] labels, int classes, int pieces) {
        Linear.disableDebugOutput();
        Problem problem = new Problem();
        problem.l = texts.size();
        problem.n = pieces;
        problem.x = texts.stream().map(LinearModel::features).toArray(Feature[][]::new);
        problem.y = new double[labels.length];
        for (int i = 0; i < labels.length; i++) {
            problem.y[i] = labels[i];
        }
        Parameter parameter = new Parameter(solver, cost, 0.1, 1000, 0.1);
        return of(Linear.train(problem, parameter), classes, pieces);
    }

    private static Feature[] features(SparseText text) {
        Feature[] features = new Feature[text.size()];
        for (int i = 0; i < features.length; i++) {
            features[i] = new FeatureNode(text.at()[i] + 1, text.weight()[i]);
        }
        return features;
    }

    /** The library orders classes as they occurred, and keeps one column for two classes. */
    private static LinearModel of(Model model, int classes, int pieces) {
        double[] learnt = model.getFeatureWeights();
        int[] order = model.getLabels();
        int columns = learnt.length / pieces;
        float[] weights = new float[pieces * classes];
        for (int piece = 0; piece < pieces; piece++) {
            for (int column = 0; column < columns; column++) {
                weights[piece * classes + order[column]] = (float) learnt[piece * columns + column];
            }
            if (columns == 1 && classes == 2) {
                weights[piece * classes + order[1]] = (float) -learnt[piece];
            }
        }
        return new LinearModel(classes, weights);
    }

    /** One score for each class; larger is likelier. */
    float[] scores(SparseText text) {
        float[] scores = new float[classes];
        for (int i = 0; i < text.size(); i++) {
            int row = text.at()[i] * classes;
            float weight = text.weight()[i];
            for (int each = 0; each < classes; each++) {
                scores[each] += weight * weights[row + each];
            }
        }
        return scores;
    }
}
