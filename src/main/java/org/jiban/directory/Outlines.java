package org.jiban.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jiban.kernel.City;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The outlines of the districts (区界), from {@code districts.geojson} of the pack, drawn {@value #WIDTH} units wide. Corners
 * fall on whole units, so that neighbours share their border exactly. A pack without that file has no map.
 */
@Component
public class Outlines {
    public static final int WIDTH = 1000;
    /** The part of the map's rectangle below which a district's own rectangle is too small for its name. */
    private static final double SMALL = 0.035;

    private static final double MARGIN = 0.05;

    private final City city;
    private volatile @Nullable Drawn drawn;

    Outlines(City city) {
        this.city = city;
    }

    /**
     * One district.
     *
     * @param path its border as an SVG path
     * @param x where its name stands
     * @param box the rectangle around it
     */
    public record Outline(String code, String path, int x, int y, Box box) {}

    /** A rectangle. */
    public record Box(int left, int top, int right, int bottom) {
        public int width() {
            return right - left;
        }

        public int height() {
            return bottom - top;
        }

        public Box around(Box other) {
            return new Box(
                    Math.min(left, other.left),
                    Math.min(top, other.top),
                    Math.max(right, other.right),
                    Math.max(bottom, other.bottom));
        }

        public Box wider(int by) {
            return new Box(left - by, top - by, right + by, bottom + by);
        }

        public double area() {
            return (double) width() * height();
        }

        public String viewBox() {
            return left + " " + top + " " + width() + " " + height();
        }
    }

    /**
     * All districts.
     *
     * @param inset what is too small to read is drawn again, enlarged; null when nothing is
     * @param small codes of the districts whose names stand there alone
     * @param projection where a place lies on the map; null when the pack has no map
     */
    public record Drawn(
            List<Outline> outlines,
            Box whole,
            @Nullable Box inset,
            List<String> small,
            @Nullable Projection projection) {

        /** The district with that code; empty when it is not on the map. */
        public Optional<Outline> outline(String code) {
            return outlines.stream().filter(each -> each.code().equals(code)).findFirst();
        }
    }

    /** The outlines, read once; none when the pack has no map. */
    public Drawn drawn() {
        Drawn known = drawn;
        if (known == null) {
            known = read();
            drawn = known;
        }
        return known;
    }

    private Drawn read() {
        Path file = city.pack().resolve("districts.geojson");
        if (!Files.exists(file)) {
            return new Drawn(List.of(), new Box(0, 0, WIDTH, WIDTH), null, List.of(), null);
        }
        try {
            return draw(JsonMapper.builder().build().readTree(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("No readable map at " + file, e);
        }
    }

    private static Drawn draw(JsonNode collection) {
        List<JsonNode> features = new ArrayList<>();
        collection.get("features").forEach(features::add);
        List<List<List<double[]>>> degrees =
                features.stream().map(each -> rings(each.get("geometry"))).toList();
        Projection projection = Projection.over(degrees);
        List<Outline> outlines = new ArrayList<>();
        for (int each = 0; each < features.size(); each++) {
            String code = features.get(each).get("properties").get("code").stringValue();
            outlines.add(outline(code, degrees.get(each), projection));
        }
        Box whole = outlines.stream().map(Outline::box).reduce(Box::around).orElse(new Box(0, 0, WIDTH, WIDTH));
        List<Outline> small = outlines.stream()
                .filter(each -> each.box().area() < SMALL * whole.area())
                .toList();
        boolean enlarge = small.size() > 1 && small.size() < outlines.size();
        Box around = small.stream().map(Outline::box).reduce(Box::around).orElse(whole);
        return new Drawn(
                outlines,
                whole.wider(3),
                enlarge ? around.wider((int) (MARGIN * around.width())) : null,
                enlarge ? small.stream().map(Outline::code).toList() : List.of(),
                projection);
    }

    private static List<List<double[]>> rings(JsonNode geometry) {
        List<List<double[]>> rings = new ArrayList<>();
        JsonNode coordinates = geometry.get("coordinates");
        if (geometry.get("type").stringValue().equals("Polygon")) {
            coordinates.forEach(ring -> rings.add(points(ring)));
        } else {
            coordinates.forEach(polygon -> polygon.forEach(ring -> rings.add(points(ring))));
        }
        return rings;
    }

    private static List<double[]> points(JsonNode ring) {
        List<double[]> points = new ArrayList<>();
        ring.forEach(point -> points.add(
                new double[] {point.get(0).doubleValue(), point.get(1).doubleValue()}));
        return points;
    }

    /** Degrees to units: equal lengths both ways in the middle of the map. */
    public record Projection(double west, double north, double scale, double narrowing) {
        private static final double KILOMETRES_PER_DEGREE = 111.32;

        static Projection over(List<List<List<double[]>>> all) {
            List<double[]> points =
                    all.stream().flatMap(List::stream).flatMap(List::stream).toList();
            double west = points.stream().mapToDouble(each -> each[0]).min().orElse(0);
            double east = points.stream().mapToDouble(each -> each[0]).max().orElse(1);
            double south = points.stream().mapToDouble(each -> each[1]).min().orElse(0);
            double north = points.stream().mapToDouble(each -> each[1]).max().orElse(1);
            double narrowing = Math.cos(Math.toRadians((south + north) / 2));
            return new Projection(west, north, WIDTH / ((east - west) * narrowing), narrowing);
        }

        public int x(double lon) {
            return (int) Math.round((lon - west) * narrowing * scale);
        }

        public int y(double lat) {
            return (int) Math.round((north - lat) * scale);
        }

        /** Units of the map to a kilometre. */
        public double kilometre() {
            return scale / KILOMETRES_PER_DEGREE;
        }
    }

    private static Outline outline(String code, List<List<double[]>> rings, Projection projection) {
        List<List<int[]>> drawn = rings.stream()
                .map(ring -> ring.stream()
                        .map(point -> new int[] {projection.x(point[0]), projection.y(point[1])})
                        .toList())
                .toList();
        StringBuilder path = new StringBuilder();
        drawn.forEach(ring -> append(path, ring));
        Box box = drawn.stream().map(Outlines::box).reduce(Box::around).orElseThrow();
        List<int[]> largest = drawn.stream()
                .max(Comparator.comparingDouble(ring -> Math.abs(area(ring))))
                .orElseThrow();
        int[] centre = centre(largest);
        return new Outline(code, path.toString(), centre[0], centre[1], box);
    }

    private static void append(StringBuilder path, List<int[]> ring) {
        int[] last = ring.getFirst();
        path.append("M").append(last[0]).append(" ").append(last[1]).append("l");
        for (int[] point : ring) {
            if (point[0] != last[0] || point[1] != last[1]) {
                path.append(point[0] - last[0])
                        .append(" ")
                        .append(point[1] - last[1])
                        .append(" ");
                last = point;
            }
        }
        path.append("z");
    }

    private static Box box(List<int[]> ring) {
        return ring.stream()
                .map(each -> new Box(each[0], each[1], each[0], each[1]))
                .reduce(Box::around)
                .orElseThrow();
    }

    private static double area(List<int[]> ring) {
        double twice = 0;
        for (int at = 0; at < ring.size(); at++) {
            int[] here = ring.get(at);
            int[] next = ring.get((at + 1) % ring.size());
            twice += (double) here[0] * next[1] - (double) next[0] * here[1];
        }
        return twice / 2;
    }

    private static int[] centre(List<int[]> ring) {
        double area = area(ring);
        double x = 0;
        double y = 0;
        for (int at = 0; at < ring.size(); at++) {
            int[] here = ring.get(at);
            int[] next = ring.get((at + 1) % ring.size());
            double cross = (double) here[0] * next[1] - (double) next[0] * here[1];
            x += (here[0] + next[0]) * cross;
            y += (here[1] + next[1]) * cross;
        }
        return area == 0
                ? ring.getFirst()
                : new int[] {(int) Math.round(x / (6 * area)), (int) Math.round(y / (6 * area))};
    }
}
