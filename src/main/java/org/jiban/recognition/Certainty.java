package org.jiban.recognition;

import java.util.List;

/** Turns scores into shares of certainty that sum to one, and finds how sharply that has to be done to be honest. */
final class Certainty {
    private static final double LEAST = 0.1;
    private static final double MOST = 16;

    private Certainty() {}

    static double[] shares(float[] scores, double sharpness) {
        double most = Double.NEGATIVE_INFINITY;
        for (float score : scores) {
            most = Math.max(most, score);
        }
        double[] shares = new double[scores.length];
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            shares[i] = Math.exp(sharpness * (scores[i] - most));
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    /** The sharpness under which the right answers of texts not learnt from are least surprising. */
    static double sharpness(List<float[]> scores, int[] right) {
        double best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (double each = LEAST; each <= MOST; each *= 1.2) {
            double surprise = surprise(scores, right, each);
            if (surprise < least) {
                least = surprise;
                best = each;
            }
        }
        return best;
    }

    private static double surprise(List<float[]> scores, int[] right, double sharpness) {
        double sum = 0;
        for (int i = 0; i < right.length; i++) {
            sum -= Math.log(Math.max(1e-9, shares(scores.get(i), sharpness)[right[i]]));
        }
        return sum;
    }
}
