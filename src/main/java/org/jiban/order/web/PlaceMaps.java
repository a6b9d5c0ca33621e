package org.jiban.order.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiban.directory.Compound;
import org.jiban.directory.Directory;
import org.jiban.directory.Outlines;
import org.jiban.directory.Outlines.Box;
import org.jiban.directory.Outlines.Outline;
import org.jiban.directory.Outlines.Projection;
import org.jiban.kernel.Place;
import org.jiban.order.web.PlaceMap.Bar;
import org.jiban.order.web.PlaceMap.Dot;
import org.jiban.order.web.PlaceMap.Shape;
import org.jiban.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the small map on an order's page. A city without outlines has none. */
@Component
class PlaceMaps {
    /** Width to height. */
    private static final double FORMAT = 1.5;

    private static final double MARGIN = 0.16;
    private static final int LETTERS_ACROSS = 26;
    private static final double LINE = 2.2;
    /** Width of a letter of a narrow script to its height. */
    private static final double NARROW = 0.6;

    private static final List<Integer> ROUND = List.of(1, 2, 5, 10, 20, 50);

    private final Outlines outlines;
    private final Directory directory;

    PlaceMaps(Outlines outlines, Directory directory) {
        this.outlines = outlines;
        this.directory = directory;
    }

    /**
     * The map.
     *
     * @param compound whose position is shown; null shows the place's own when {@code exact}
     * @param exact whether the viewer may know where exactly it is
     */
    Optional<PlaceMap> of(Place place, @Nullable Compound compound, boolean exact, Page page) {
        Outlines.Drawn drawn = outlines.drawn();
        Projection projection = drawn.projection();
        if (place.district() == null || projection == null) {
            return Optional.empty();
        }
        return drawn.outline(place.district())
                .map(own -> draw(own, drawn.outlines(), dot(place, compound, exact, projection), projection, page));
    }

    private static @Nullable Dot dot(Place place, @Nullable Compound compound, boolean exact, Projection projection) {
        Double lon = compound == null ? place.lon() : compound.lon();
        Double lat = compound == null ? place.lat() : compound.lat();
        if (lon == null || lat == null || (compound == null && !exact)) {
            return null;
        }
        return new Dot(projection.x(lon), projection.y(lat), compound == null ? "" : compound.name());
    }

    private PlaceMap draw(Outline own, List<Outline> all, @Nullable Dot dot, Projection projection, Page page) {
        Box view = view(own.box());
        int size = Math.max(1, view.width() / LETTERS_ACROSS);
        List<Shape> shapes = Stream.concat(
                        all.stream()
                                .filter(each -> !each.code().equals(own.code()) && meets(each.box(), view))
                                .map(each -> shape(each, false, each.y(), inside(each, view, size), page)),
                        Stream.of(shape(own, true, clear(own, dot, size), true, page)))
                .toList();
        return new PlaceMap(view.viewBox(), size, apart(shapes, dot, size), dot, bar(view, size, projection));
    }

    /** Leaves out a neighbour's name where it would touch the district's, the dot's, or one that stands already. */
    private static List<Shape> apart(List<Shape> shapes, @Nullable Dot dot, int size) {
        List<Shape> standing = new ArrayList<>();
        List<Shape> placed = new ArrayList<>();
        for (Shape each : shapes.reversed()) {
            boolean room = each.named()
                    && (each.own() || dot == null || !touches(each, dot.x(), dot.y() - size, dot.name(), size))
                    && standing.stream().noneMatch(other -> touches(each, other.x(), other.y(), other.name(), size));
            if (room) {
                standing.add(each);
            }
            placed.addFirst(new Shape(each.path(), each.name(), each.x(), each.y(), each.own(), room));
        }
        return placed;
    }

    private static boolean touches(Shape one, int x, int y, String name, int size) {
        return Math.abs(one.y() - y) < LINE * size
                && Math.abs(one.x() - x) < (width(one.name(), size) + width(name, size)) / 2 + size / 2.0;
    }

    private static double width(String name, int size) {
        boolean wide = name.codePoints().anyMatch(Character::isIdeographic);
        return size * name.length() * (wide ? 1 : NARROW);
    }

    /** The district with a margin, as wide as the format wants. */
    private static Box view(Box box) {
        Box around = box.wider((int) (MARGIN * Math.max(box.width(), box.height())));
        int width = (int) Math.max(around.width(), around.height() * FORMAT);
        int height = (int) Math.max(around.height(), around.width() / FORMAT);
        int left = around.left() - (width - around.width()) / 2;
        int top = around.top() - (height - around.height()) / 2;
        return new Box(left, top, left + width, top + height);
    }

    private static boolean meets(Box one, Box other) {
        return one.left() < other.right()
                && other.left() < one.right()
                && one.top() < other.bottom()
                && other.top() < one.bottom();
    }

    private static boolean inside(Outline each, Box view, int size) {
        return each.x() > view.left() + 2 * size
                && each.x() < view.right() - 2 * size
                && each.y() > view.top() + size
                && each.y() < view.bottom() - size;
    }

    /** The district's name gives way to the dot and its name. */
    private static int clear(Outline own, @Nullable Dot dot, int size) {
        if (dot == null
                || Math.abs(dot.y() - own.y()) >= LINE * size
                || Math.abs(dot.x() - own.x()) >= LETTERS_ACROSS / 3 * size) {
            return own.y();
        }
        return dot.y() + (int) (LINE * size);
    }

    private Shape shape(Outline outline, boolean own, int y, boolean named, Page page) {
        String name = directory.district(outline.code()).label(page.lang());
        return new Shape(outline.path(), name, outline.x(), y, own, named);
    }

    private static Bar bar(Box view, int size, Projection projection) {
        double kilometre = projection.kilometre();
        int kilometres = ROUND.stream()
                .filter(each -> each * kilometre < view.width() / 4.0)
                .reduce((one, other) -> other)
                .orElse(1);
        return new Bar(view.left() + size, view.bottom() - size, (int) Math.round(kilometres * kilometre), kilometres);
    }
}
