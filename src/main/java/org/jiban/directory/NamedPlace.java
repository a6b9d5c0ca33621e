package org.jiban.directory;

import java.util.List;
import org.jiban.kernel.Place;

/**
 * A place with the names people use for it (地名), for whoever looks for places in text.
 *
 * @param code of the district, street, community or compound; a landmark has its name
 * @param aliases other names, without the name itself
 * @param place the place with all coarser parts filled in
 */
public record NamedPlace(Level level, String code, String name, List<String> aliases, Place place) {
    /** From coarse to fine. */
    public enum Level {
        DISTRICT,
        STREET,
        LANDMARK,
        COMMUNITY,
        COMPOUND
    }
}
