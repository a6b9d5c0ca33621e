package org.jiban.assessment;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiban.calendar.Weights;
import org.jspecify.annotations.Nullable;

/**
 * Ranking (排名) of cells that are alike. Where too few citizens gave a verdict nothing is ranked; where the interval of the
 * resolution rate holds the middle of the group, nothing better or worse is said either.
 *
 * @param lines ranked ones first by their score, then those with too few verdicts by their code
 * @param median of the resolution rates of the ranked; 0 when nothing is ranked
 */
public record Ranking(List<Line> lines, double median) {
    /** How a cell stands to the middle of its group. */
    public enum Grade {
        ABOVE,
        LIKE,
        BELOW,
        TOO_FEW,
        /** Takes no part in the ranking. */
        OUTSIDE
    }

    /** @param rank 1 for the best, the same for the same score; null with too few verdicts */
    public record Line(RateCell cell, @Nullable Integer rank, double score, Grade grade) {}

    /**
     * @param minimum verdicts below which a cell is not ranked
     * @param outside cells that take no part in the ranking
     */
    public static Ranking of(Collection<RateCell> cells, int minimum, Weights weights, Predicate<RateCell> outside) {
        Predicate<RateCell> enoughToRank = each -> !outside.test(each) && hasEnough(each, minimum);
        List<RateCell> enough = cells.stream()
                .filter(enoughToRank)
                .sorted(Comparator.comparingDouble((RateCell each) -> each.score(weights))
                        .reversed()
                        .thenComparing(RateCell::code))
                .toList();
        List<RateCell> few = cells.stream()
                .filter(enoughToRank.negate())
                .sorted(Comparator.comparing(RateCell::code))
                .toList();
        double median = Median.of(
                enough.stream().mapToDouble(each -> each.resolution().value()).toArray());
        List<Line> ranked = IntStream.range(0, enough.size())
                .mapToObj(place -> ranked(enough, place, median, weights))
                .toList();
        List<Line> unranked = few.stream()
                .map(each -> new Line(each, null, 0, outside.test(each) ? Grade.OUTSIDE : Grade.TOO_FEW))
                .toList();
        return new Ranking(Stream.concat(ranked.stream(), unranked.stream()).toList(), median);
    }

    private static boolean hasEnough(RateCell cell, int minimum) {
        return cell.counts().of(Figure.REACHED) >= minimum
                && cell.satisfaction().known();
    }

    private static Line ranked(List<RateCell> sorted, int place, double median, Weights weights) {
        RateCell cell = sorted.get(place);
        double score = cell.score(weights);
        int rank = 1
                + (int) sorted.stream()
                        .filter(each -> each.score(weights) > score)
                        .count();
        return new Line(cell, rank, score, grade(cell.resolution(), median));
    }

    private static Grade grade(Share resolution, double median) {
        if (resolution.low() > median) {
            return Grade.ABOVE;
        }
        return resolution.high() < median ? Grade.BELOW : Grade.LIKE;
    }

    /** How many are ranked. */
    public long ranked() {
        return lines.stream().filter(each -> each.rank() != null).count();
    }
}
