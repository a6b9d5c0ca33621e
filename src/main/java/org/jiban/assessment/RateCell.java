package org.jiban.assessment;

import java.time.YearMonth;
import org.jiban.calendar.Weights;

/**
 * The figures of one unit, street, district or the city in one period (考评单元).
 *
 * @param counts what holds now
 * @param corrections the part of it that came after publication; nothing while the period is open
 */
public record RateCell(Level level, String code, YearMonth period, Counts counts, Counts corrections) {
    /** A cell to which no order belongs. */
    public static RateCell nothing(Level level, String code, YearMonth period) {
        return new RateCell(level, code, period, Counts.none(), Counts.none());
    }

    /** Response rate (响应率): contacted effectively and in time, and not denied, of all that are due. */
    public Share response() {
        return new Share(counts.of(Figure.RESPONDED), counts.of(Figure.DUE));
    }

    /** Resolution rate (解决率): solved, of those who gave a verdict; partly is not solved. */
    public Share resolution() {
        return new Share(counts.of(Figure.SOLVED), counts.of(Figure.REACHED));
    }

    /** Satisfaction rate (满意率): satisfied or basically satisfied, of those who rated. */
    public Share satisfaction() {
        int pleased = counts.of(Figure.SATISFIED) + counts.of(Figure.BASICALLY_SATISFIED);
        return new Share(pleased, counts.of(Figure.RATED));
    }

    /** Coverage (回访覆盖率): verdicts, of all that are due. */
    public Share coverage() {
        return ofDue(Figure.REACHED);
    }

    public Share ofDue(Figure figure) {
        return new Share(counts.of(figure), counts.of(Figure.DUE));
    }

    /** The score, 0..100: the three rates by the policy's weights. */
    public double score(Weights weights) {
        return 100
                * (weights.response() * response().value()
                        + weights.resolution() * resolution().value()
                        + weights.satisfaction() * satisfaction().value());
    }

    public boolean corrected() {
        return !corrections.isNothing();
    }
}
