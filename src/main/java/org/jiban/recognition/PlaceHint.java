package org.jiban.recognition;

import org.jiban.kernel.Place;
import org.jspecify.annotations.Nullable;

/**
 * What was said about the place beside the text (随单地点): codes chosen on a form, a position on a map, an address line.
 * Codes win over what the text names; an address line is read before the text.
 */
public record PlaceHint(Place place, @Nullable String address) {
    public static PlaceHint of(Place place) {
        return new PlaceHint(place, null);
    }
}
