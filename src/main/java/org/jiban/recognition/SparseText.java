package org.jiban.recognition;

/**
 * A text as the linear model sees it: ascending positions in a {@link Lexicon} and a weight for each; the weights' squares
 * sum to one, or the text is empty.
 */
record SparseText(int[] at, float[] weight) {
    int size() {
        return at.length;
    }
}
