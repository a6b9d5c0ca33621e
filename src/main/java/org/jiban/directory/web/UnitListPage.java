package org.jiban.directory.web;

import java.util.List;
import java.util.Map;
import org.jiban.directory.District;
import org.jiban.directory.Unit;
import org.jiban.directory.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * A part of the list of units.
 *
 * @param counts how many of each kind meet the search
 * @param accounts how many people can sign in, by unit
 */
public record UnitListPage(
        @Nullable UnitKind kind,
        @Nullable String district,
        @Nullable String text,
        Map<UnitKind, Integer> counts,
        List<District> districts,
        List<Unit> units,
        Map<String, Integer> accounts,
        @Nullable String next,
        boolean first) {

    public int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
