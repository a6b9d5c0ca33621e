package org.jiban.order.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place on a small map of its district (位置图), drawn from the pack's outlines; nothing is fetched from elsewhere.
 *
 * @param size of the letters, in the units of the map
 * @param shapes neighbours first, the district itself last
 * @param dot null when only the district is known
 */
public record PlaceMap(
        String viewBox,
        int size,
        List<Shape> shapes,
        @Nullable Dot dot,
        Bar bar) {

    /** One district; {@code named} when its name has room. */
    public record Shape(String path, String name, int x, int y, boolean own, boolean named) {}

    /** Where it is. */
    public record Dot(int x, int y, String name) {}

    /** The scale: so long is so many kilometres. */
    public record Bar(int x, int y, int length, int kilometres) {}
}
