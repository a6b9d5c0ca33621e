package org.jiban.assessment.web;

import java.util.List;
import org.jiban.assessment.Figure;
import org.jiban.assessment.RateCell;
import org.jiban.assessment.Share;

/**
 * One of the three rates beside what it was a period earlier (环比).
 *
 * @param name response, resolution or satisfaction
 * @param base the figure whose rows it is a share of
 * @param missing the figure of those it lacks
 */
public record Trend(String name, Share now, Share before, Figure base, Figure missing) {
    /** A change within the interval is no change that could be told from chance. */
    public enum Direction {
        UP,
        SAME,
        DOWN
    }

    public static List<Trend> of(RateCell now, RateCell before) {
        return List.of(
                new Trend("response", now.response(), before.response(), Figure.DUE, Figure.UNRESPONDED),
                new Trend("resolution", now.resolution(), before.resolution(), Figure.REACHED, Figure.UNSOLVED),
                new Trend(
                        "satisfaction", now.satisfaction(), before.satisfaction(), Figure.RATED, Figure.DISSATISFIED));
    }

    public double difference() {
        return now.value() - before.value();
    }

    public Direction direction() {
        if (before.value() < now.low()) {
            return Direction.UP;
        }
        return before.value() > now.high() ? Direction.DOWN : Direction.SAME;
    }

    public String css() {
        return direction().name().toLowerCase(java.util.Locale.ROOT);
    }
}
