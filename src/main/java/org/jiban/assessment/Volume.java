package org.jiban.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What one day brought, hour by hour, beside what such a day usually brings (当日受理量与平日).
 *
 * @param hours 24 counts of the day
 * @param usual the median of each hour over {@code compared}; all zero without any
 * @param low the smallest of each hour over {@code compared}
 * @param high the largest
 * @param compared the same weekday of earlier weeks, those on which anything was received, latest first
 */
public record Volume(
        LocalDate day,
        List<Integer> hours,
        List<Double> usual,
        List<Integer> low,
        List<Integer> high,
        List<Day> compared) {
    public static final int HOURS = 24;

    /** An earlier day and its counts. */
    public record Day(LocalDate day, List<Integer> hours) {
        public int total() {
            return hours.stream().mapToInt(Integer::intValue).sum();
        }

        /** As much of it as lies before a moment; the hour that runs counts by its share. */
        double until(int hour, double share) {
            return IntStream.range(0, hour).map(hours::get).sum() + share * hours.get(hour);
        }
    }

    static Volume of(Day today, List<Day> compared) {
        return new Volume(
                today.day(),
                today.hours(),
                IntStream.range(0, HOURS)
                        .mapToObj(hour ->
                                Median.of(at(compared, hour).asDoubleStream().toArray()))
                        .toList(),
                IntStream.range(0, HOURS)
                        .mapToObj(hour -> at(compared, hour).min().orElse(0))
                        .toList(),
                IntStream.range(0, HOURS)
                        .mapToObj(hour -> at(compared, hour).max().orElse(0))
                        .toList(),
                compared);
    }

    private static IntStream at(List<Day> days, int hour) {
        return days.stream().mapToInt(day -> day.hours().get(hour));
    }

    public int total() {
        return new Day(day, hours).total();
    }

    /**
     * What such a day has usually brought by now: the median over the days it is compared with.
     *
     * @param hour the hour that runs, 0..23
     * @param share how much of it has gone, 0..1
     */
    public double usualUntil(int hour, double share) {
        return Median.of(
                compared.stream().mapToDouble(each -> each.until(hour, share)).toArray());
    }

    /** Whether there is anything to compare with. */
    public boolean comparable() {
        return !compared.isEmpty();
    }

    /** The largest number a drawing of it must show. */
    public int peak() {
        return IntStream.range(0, HOURS)
                .map(hour -> Math.max(hours.get(hour), high.get(hour)))
                .max()
                .orElse(0);
    }
}
