package org.jiban.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How far what is said of sureness holds (可靠性): of all guesses with a sureness of {@code from} to {@code to}, so many, and
 * this share of them right.
 *
 * @param sureness mean of what was said
 * @param right share that was right, 0..1
 */
public record Reliability(double from, double to, int texts, double sureness, double right) {
    private static final double[] EDGES = {0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1};

    /** One guess: how sure it was said to be, and whether it was right. */
    public record Guess(double sureness, boolean right) {}

    /** The table of guesses; a row that no guess falls into is left out. */
    public static List<Reliability> table(List<Guess> guesses) {
        List<Reliability> rows = new ArrayList<>();
        for (int i = 0; i + 1 < EDGES.length; i++) {
            double from = EDGES[i];
            double to = EDGES[i + 1];
            List<Guess> within = guesses.stream()
                    .filter(each -> each.sureness() >= from && (each.sureness() < to || to == 1))
                    .toList();
            if (!within.isEmpty()) {
                rows.add(new Reliability(from, to, within.size(), mean(within), share(within)));
            }
        }
        return rows;
    }

    /** The least sureness from which on at least {@code precision} of the guesses are right; more than 1 when there is none. */
    public static double threshold(List<Guess> guesses, double precision) {
        List<Guess> sorted = guesses.stream()
                .sorted(Comparator.comparingDouble((Guess each) -> -each.sureness()))
                .toList();
        double least = 1.01;
        int right = 0;
        for (int i = 0; i < sorted.size(); i++) {
            right += sorted.get(i).right() ? 1 : 0;
            if (right >= precision * (i + 1)) {
                least = sorted.get(i).sureness();
            }
        }
        return least;
    }

    private static double mean(List<Guess> guesses) {
        return guesses.stream().mapToDouble(Guess::sureness).average().orElse(0);
    }

    /** The share of guesses that are right; 0 of none. */
    public static double share(List<Guess> guesses) {
        return guesses.isEmpty()
                ? 0
                : (double) guesses.stream().filter(Guess::right).count() / guesses.size();
    }
}
