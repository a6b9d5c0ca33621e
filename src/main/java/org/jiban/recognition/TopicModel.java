package org.jiban.recognition;

import java.util.List;

/**
 * What was learnt about topics (事项模型): pieces of text, one weight for each piece and topic in a byte, and how sure a
 * score is.
 *
 * @param codes topic codes; a topic's place in the list is its column
 * @param weights row by row, one row for each piece
 * @param scale what one step of a weight is worth
 * @param sharpness by which scores are multiplied before they become shares of certainty
 */
record TopicModel(List<String> codes, Lexicon lexicon, byte[] weights, float scale, double sharpness) {

    static TopicModel of(List<String> codes, Lexicon lexicon, LinearModel learnt, double sharpness) {
        float most = 1e-6f;
        for (float weight : learnt.weights()) {
            most = Math.max(most, Math.abs(weight));
        }
        float scale = most / 127;
        byte[] weights = new byte[learnt.weights().length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (byte) Math.round(learnt.weights()[i] / scale);
        }
        return new TopicModel(codes, lexicon, weights, scale, sharpness);
    }

    float[] scores(SparseText text) {
        int topics = codes.size();
        float[] scores = new float[topics];
        for (int i = 0; i < text.size(); i++) {
            int row = text.at()[i] * topics;
            float weight = text.weight()[i] * scale;
            for (int each = 0; each < topics; each++) {
                scores[each] += weight * weights[row + each];
            }
        }
        return scores;
    }

    float weight(int piece, int topic) {
        return weights[piece * codes.size() + topic] * scale;
    }
}
