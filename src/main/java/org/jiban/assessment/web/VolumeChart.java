package org.jiban.assessment.web;

import java.util.List;
import java.util.stream.IntStream;
import org.jiban.assessment.Change;
import org.jiban.assessment.Change.Direction;
import org.jiban.assessment.Volume;

/**
 * A day's volume as it is drawn (当日受理量图): a bar for each hour that has come, a mark for what is usual, a band for what
 * has been. Drawn {@value #WIDTH} wide and {@value #HEIGHT} high, and stretched.
 *
 * @param hour the hour that runs; 24 for a day that is over
 * @param top what the upper edge stands for
 */
public record VolumeChart(Volume volume, int hour, int top) {
    public static final int WIDTH = 240;
    public static final int HEIGHT = 100;
    public static final int STEP = WIDTH / Volume.HOURS;
    private static final int SMALLEST = 4;
    private static final int BAND_DAYS = 3;

    public static VolumeChart of(Volume volume, int hour) {
        return new VolumeChart(volume, hour, roundedUp(volume.peak()));
    }

    /** The next of 4, 6, 8, 10, 20, 40, 60, 80, 100, 200 ... */
    private static int roundedUp(int peak) {
        int unit = 1;
        while (10 * unit < peak) {
            unit *= 10;
        }
        int size = unit;
        return IntStream.of(2, 4, 6, 8, 10)
                .map(times -> times * size)
                .filter(each -> each >= peak && each >= SMALLEST)
                .findFirst()
                .orElse(SMALLEST);
    }

    /** One hour. */
    public record Bar(
            int hour, int many, long usual, int low, int high, boolean come, boolean running, Direction direction) {}

    public List<Bar> bars() {
        return IntStream.range(0, Volume.HOURS).mapToObj(this::bar).toList();
    }

    private Bar bar(int of) {
        int many = volume.hours().get(of);
        double usual = volume.usual().get(of);
        boolean told = of < hour && volume.comparable();
        return new Bar(
                of,
                many,
                Math.round(usual),
                volume.low().get(of),
                volume.high().get(of),
                of <= hour,
                of == hour,
                told ? Change.directionOf(many, usual) : Direction.SAME);
    }

    /** Hours that were busier or quieter than chance explains. */
    public List<Bar> striking() {
        return bars().stream()
                .filter(each -> each.direction() != Direction.SAME)
                .toList();
    }

    public int x(int of) {
        return STEP * of;
    }

    /** How far below the upper edge a number lies. */
    public double y(double many) {
        return Math.round(10 * (HEIGHT - HEIGHT * many / top)) / 10.0;
    }

    public double height(double many) {
        return Math.round(10 * HEIGHT * many / top) / 10.0;
    }

    /** Whether there are enough days for a span of what has been. */
    public boolean banded() {
        return volume.compared().size() >= BAND_DAYS;
    }

    /** The outline of the band, as a path. */
    public String band() {
        StringBuilder upper = new StringBuilder("M0 " + y(volume.high().getFirst()));
        StringBuilder lower = new StringBuilder();
        for (int of = 0; of < Volume.HOURS; of++) {
            upper.append("V").append(y(volume.high().get(of))).append("H").append(x(of + 1));
            int back = Volume.HOURS - 1 - of;
            lower.append("V").append(y(volume.low().get(back))).append("H").append(x(back));
        }
        return upper.append(lower).append("Z").toString();
    }

    /** The marks of what is usual, as a path. */
    public String marks() {
        StringBuilder path = new StringBuilder();
        for (int of = 0; of < Volume.HOURS; of++) {
            path.append("M")
                    .append(x(of) + 1)
                    .append(" ")
                    .append(y(volume.usual().get(of)))
                    .append("h")
                    .append(STEP - 2);
        }
        return path.toString();
    }
}
