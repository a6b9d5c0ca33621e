package org.jiban.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Choices that are not equally likely (权重): picks one in proportion to its weight. */
final class Odds<T> {
    private final List<T> choices;
    private final double[] upTo;

    private Odds(List<T> choices, double[] upTo) {
        this.choices = choices;
        this.upTo = upTo;
    }

    /** @param weight above 0 for at least one choice; a choice of weight 0 is never picked */
    static <T> Odds<T> of(List<T> choices, ToDoubleFunction<T> weight) {
        List<T> possible = new ArrayList<>();
        List<Double> sums = new ArrayList<>();
        double sum = 0;
        for (T each : choices) {
            double own = weight.applyAsDouble(each);
            if (own > 0) {
                sum += own;
                possible.add(each);
                sums.add(sum);
            }
        }
        if (possible.isEmpty()) {
            throw new IllegalArgumentException("nothing to choose from");
        }
        return new Odds<>(
                List.copyOf(possible),
                sums.stream().mapToDouble(Double::doubleValue).toArray());
    }

    T pick(Dice dice) {
        int found = Arrays.binarySearch(upTo, dice.fraction() * upTo[upTo.length - 1]);
        int index = found < 0 ? -found - 1 : found + 1;
        return choices.get(Math.min(index, choices.size() - 1));
    }
}
