package org.jiban.kernel;

import org.jspecify.annotations.Nullable;

/**
 * The place complained about (被反映地点), as far as it is known, in codes of the directory; the finest known part
 * implies the coarser ones. Free words such as a door number are sealed with the order's text, never here.
 *
 * @param building number of the building within the compound
 */
public record Place(
        @Nullable String district,
        @Nullable String street,
        @Nullable String community,
        @Nullable String compound,
        @Nullable String building,
        @Nullable Double lon,
        @Nullable Double lat) {
    public static final Place UNKNOWN = new Place(null, null, null, null, null, null, null);

    public static Place ofStreet(String district, String street) {
        return new Place(district, street, null, null, null, null, null);
    }
}
