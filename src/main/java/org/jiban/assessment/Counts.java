package org.jiban.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/** One integer for every {@link Figure}. */
public final class Counts {
    private static final Figure[] FIGURES = Figure.values();

    private final int[] numbers;

    private Counts(int[] numbers) {
        this.numbers = numbers;
    }

    static Counts none() {
        return new Counts(new int[FIGURES.length]);
    }

    /** Reads a column for every figure, each named with {@code prefix} before it. */
    static Counts read(ResultSet row, String prefix) throws SQLException {
        Counts counts = none();
        for (Figure figure : FIGURES) {
            counts.numbers[figure.ordinal()] = row.getInt(prefix + figure.column());
        }
        return counts;
    }

    public int of(Figure figure) {
        return numbers[figure.ordinal()];
    }

    /** Adds {@code by} to each of the figures. */
    void add(Iterable<Figure> figures, int by) {
        figures.forEach(each -> numbers[each.ordinal()] += by);
    }

    Counts plus(Counts other) {
        Counts sum = none();
        Arrays.setAll(sum.numbers, each -> numbers[each] + other.numbers[each]);
        return sum;
    }

    boolean isNothing() {
        return Arrays.stream(numbers).allMatch(each -> each == 0);
    }
}
