package org.jiban.assessment.web;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;
import org.jiban.assessment.Change;
import org.jiban.assessment.Change.Direction;
import org.jiban.assessment.Ranking;
import org.jiban.assessment.Volumes;
import org.jiban.order.DeskCounts;
import org.jiban.order.SupervisionCounts;
import org.jiban.telephony.Answering;
import org.jiban.telephony.LiveCalls;
import org.jiban.telephony.MissedCounts;
import org.jspecify.annotations.Nullable;

/**
 * The supervisors' day (领导驾驶舱).
 *
 * @param now what moves: fetched again and again
 * @param month the city's rates and its ranking, the ranking an excerpt
 * @param grades how many of the group stand above, like and below its middle
 * @param earlier the last period with figures, when the present one has none
 * @param topics first-level topics, most frequent first
 */
public record DashboardPage(
        Now now, RatesPage month, Grades grades, @Nullable YearMonth earlier, List<Topic> topics, DistrictMap map) {

    /**
     * What moves.
     *
     * @param day the day it is in the city
     * @param usual what such a day has usually brought by now; null with nothing to compare
     * @param numbers whether the hours are listed as numbers too
     * @param supervises whether the reader may open the supervisors' own lists
     */
    public record Now(
            LocalDate day,
            VolumeChart chart,
            Volumes.Parts parts,
            @Nullable Double usual,
            Calls calls,
            DeskCounts desk,
            SupervisionCounts supervision,
            boolean numbers,
            boolean supervises) {

        public int total() {
            return chart.volume().total();
        }

        public Direction direction() {
            return usual == null ? Direction.SAME : Change.directionOf(total(), usual);
        }

        /** {@code +11%}; empty where there is nothing to compare with. */
        public String change() {
            return usual == null || usual < 1 ? "" : Figures.change(total(), usual);
        }
    }

    /**
     * Calls of this moment and of the day.
     *
     * @param longest how long the first in the queue waits; null when nobody does
     */
    public record Calls(
            LiveCalls live, @Nullable Duration longest, Answering today, Answering lastDay, MissedCounts missed) {
        /** GB/T 33358: at least this share connected in any 24 hours. */
        private static final double STANDARD = 0.95;

        public String standard() {
            return Math.round(100 * STANDARD) + "%";
        }

        /** Whether the standard is kept; without calls it is. */
        public boolean kept() {
            return lastDay.connected().orElse(1) >= STANDARD;
        }

        public String share(OptionalDouble share) {
            return share.isPresent() ? Figures.percent(share.getAsDouble()) : Figures.UNKNOWN;
        }

        public long late() {
            return today.answered() - today.inTime();
        }

        /** Seconds, {@code 8}; a dash without calls. */
        public String averageWait() {
            OptionalDouble wait = today.averageWait();
            return wait.isPresent() ? String.valueOf(Math.round(wait.getAsDouble())) : Figures.UNKNOWN;
        }
    }

    /** How many of a group have which grade. */
    public record Grades(int all, long above, long like, long below, long tooFew) {
        static Grades of(List<RatesPage.Line> lines) {
            return new Grades(
                    lines.size(),
                    many(lines, Ranking.Grade.ABOVE),
                    many(lines, Ranking.Grade.LIKE),
                    many(lines, Ranking.Grade.BELOW),
                    many(lines, Ranking.Grade.TOO_FEW));
        }

        private static long many(List<RatesPage.Line> lines, Ranking.Grade grade) {
            return lines.stream().filter(each -> each.ranked().grade() == grade).count();
        }
    }

    /** @param name null for what has no topic yet */
    public record Topic(Change change, @Nullable String name) {}

    /** The largest number that the bars of the topics must show. */
    public int mostOfTopic() {
        return topics.stream()
                .mapToInt(each -> Math.max(each.change().now(), each.change().before()))
                .max()
                .orElse(1);
    }

    /** First and last day of the later of the two spans that are compared. */
    public LocalDate laterFrom() {
        return now.day().minusDays(Volumes.SPAN);
    }

    public LocalDate laterTo() {
        return now.day().minusDays(1);
    }

    public LocalDate earlierFrom() {
        return now.day().minusDays(2L * Volumes.SPAN);
    }

    public LocalDate earlierTo() {
        return now.day().minusDays(Volumes.SPAN + 1L);
    }

    /** Where a count's change stands in words: {@code +12%}, empty when there was nothing before. */
    public static String percent(Change change) {
        return change.before() == 0 ? "" : Figures.change(change.now(), change.before());
    }

    public static String css(Direction direction) {
        return switch (direction) {
            case UP -> "more";
            case SAME -> "same";
            case DOWN -> "less";
        };
    }
}
