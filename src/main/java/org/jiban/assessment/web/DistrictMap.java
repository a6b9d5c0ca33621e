package org.jiban.assessment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jiban.assessment.Change;
import org.jiban.assessment.RateCell;
import org.jiban.directory.Outlines;
import org.jspecify.annotations.Nullable;

/**
 * The districts on a map and in a list (分区图).
 *
 * @param shades what each of the five shades stands for, lightest first
 * @param drawing null when the pack has no map
 */
public record DistrictMap(
        Measure measure,
        List<String> shades,
        List<Line> lines,
        @Nullable Drawing drawing) {
    private static final float LETTERS = 31;

    /** Number of shades. */
    public static final int SHADES = 5;

    /** What the shade of a district says. */
    public enum Measure {
        VOLUME,
        RESOLUTION
    }

    /**
     * One district.
     *
     * @param shade 1 for the lightest; 0 where nothing can be said
     * @param value as written on the map
     */
    public record Line(
            String code, String name, boolean known, Change change, RateCell cell, int shade, String value) {}

    /**
     * The map.
     *
     * @param inset the frame of what is drawn again, enlarged; null without
     */
    public record Drawing(
            String viewBox, List<Shape> shapes, @Nullable Inset inset) {}

    /** One district as drawn; {@code named} when its name stands here. */
    public record Shape(Line line, String path, int x, int y, boolean named) {
        private static final double NARROW = 0.6;
        private static final int LINES = 2;

        private double width(int size) {
            boolean wide = line.name().codePoints().anyMatch(Character::isIdeographic);
            return size * line.name().length() * (wide ? 1 : NARROW);
        }

        /** Whether the names of the two would touch. */
        Predicate<Shape> on(int size) {
            return other -> Math.abs(x - other.x) < (width(size) + other.width(size)) / 2
                    && Math.abs(y - other.y) < LINES * size;
        }
    }

    /** @param size of the letters, in the units of the map */
    public record Inset(String viewBox, int left, int top, int width, int height, int size, List<Shape> shapes) {}

    static Optional<Drawing> drawing(Outlines.Drawn drawn, List<Line> lines) {
        List<Shape> shapes = drawn.outlines().stream()
                .flatMap(outline -> lines.stream()
                        .filter(line -> line.code().equals(outline.code()))
                        .map(line -> shape(line, outline, !drawn.small().contains(outline.code()))))
                .toList();
        if (shapes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Drawing(drawn.whole().viewBox(), shapes, inset(drawn, shapes)));
    }

    private static Shape shape(Line line, Outlines.Outline outline, boolean named) {
        return new Shape(line, outline.path(), outline.x(), outline.y(), named);
    }

    private static @Nullable Inset inset(Outlines.Drawn drawn, List<Shape> shapes) {
        Outlines.Box box = drawn.inset();
        if (box == null) {
            return null;
        }
        int size = Math.max(1, Math.round(LETTERS * box.width() / Outlines.WIDTH));
        return new Inset(
                box.viewBox(),
                box.left(),
                box.top(),
                box.width(),
                box.height(),
                size,
                apart(
                        shapes.stream()
                                .filter(each ->
                                        drawn.small().contains(each.line().code()))
                                .toList(),
                        size));
    }

    /** Moves a name down where it would stand on one that is there already. */
    private static List<Shape> apart(List<Shape> shapes, int size) {
        List<Shape> placed = new ArrayList<>();
        for (Shape shape : shapes) {
            Shape moved = new Shape(shape.line(), shape.path(), shape.x(), shape.y(), true);
            while (placed.stream().anyMatch(moved.on(size))) {
                moved = new Shape(moved.line(), moved.path(), moved.x(), moved.y() + size, true);
            }
            placed.add(moved);
        }
        return placed;
    }
}
