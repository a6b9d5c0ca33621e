package org.jiban.assessment;

/**
 * A count beside the count of an earlier span of the same length (环比). What may be chance is no change: two standard
 * deviations of the difference of two counts.
 *
 * @param code of what was counted
 * @param today of the present day, which neither span holds
 * @param now of the later span
 * @param before of the earlier span
 */
public record Change(String code, int today, int now, int before) {
    private static final double DEVIATIONS = 2;

    /** Whether the difference can be told from chance, and which way it goes. */
    public enum Direction {
        UP,
        SAME,
        DOWN
    }

    public Direction direction() {
        return directionOf(now, before);
    }

    /** The same for two counts that are not of a topic or a place. */
    public static Direction directionOf(double now, double before) {
        double chance = DEVIATIONS * Math.sqrt(now + before);
        if (now - before > chance) {
            return Direction.UP;
        }
        return before - now > chance ? Direction.DOWN : Direction.SAME;
    }
}
