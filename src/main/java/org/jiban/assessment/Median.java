package org.jiban.assessment;

import java.util.Arrays;

/** Median (中位数): the middle of some numbers, between two of them their mean. */
final class Median {
    private Median() {}

    /** 0 of nothing. */
    static double of(double[] numbers) {
        if (numbers.length == 0) {
            return 0;
        }
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
