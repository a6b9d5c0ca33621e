package org.jiban.directory;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Unit (承办单位): who may be dispatched to. A community is never one.
 *
 * @param district code of the district it belongs to; null for the city's own units
 * @param parent code of the unit above it; an accusation goes there
 * @param services what it supplies or runs, e.g. {@code HEAT}
 * @param serves codes of the districts it serves; {@code *} is the whole city
 * @param ranked whether it takes part in the monthly ranking
 * @param peerGroup units it is compared with, e.g. {@code INNER}; for units that are no streets their kind
 */
public record Unit(
        String code,
        UnitKind kind,
        String name,
        String nameEn,
        @Nullable String district,
        @Nullable String parent,
        Set<String> services,
        Set<String> serves,
        boolean ranked,
        String peerGroup,
        List<String> aliases) {

    /** The name in {@code zh} or {@code en}. */
    public String label(String language) {
        return language.equals("en") ? nameEn : name;
    }

    public boolean serves(String district) {
        return serves.contains("*") || serves.contains(district);
    }
}
