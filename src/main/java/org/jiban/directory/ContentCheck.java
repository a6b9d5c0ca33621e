package org.jiban.directory;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Refuses a pack whose rows point at nothing, before anything is stored. */
final class ContentCheck {
    private ContentCheck() {}

    static void check(Content content) {
        Set<String> districts = codes("district", content.districts(), District::code);
        Set<String> streets = codes("street", content.streets(), Street::code);
        Set<String> communities = codes("community", content.communities(), Community::code);
        Set<String> units = codes("unit", content.units(), Unit::code);
        Set<String> compounds = content.compounds().stream().map(Compound::code).collect(Collectors.toSet());
        content.streets().forEach(each -> {
            require(districts, "street", each.code(), each.district());
            require(units, "street without a unit", each.code(), each.code());
        });
        content.districts().forEach(each -> require(units, "district without a unit", each.code(), each.code()));
        content.communities().forEach(each -> require(streets, "community", each.code(), each.street()));
        content.landmarks().forEach(each -> require(streets, "landmark", each.name(), each.street()));
        content.units().forEach(each -> checkUnit(each, districts, units));
        content.compounds().forEach(each -> {
            require(communities, "compound", each.code(), each.community());
            each.suppliers().values().forEach(unit -> require(units, "compound", each.code(), unit));
        });
        content.buildings().forEach(each -> require(compounds, "building", each.number(), each.compound()));
        content.posts().stream()
                .filter(each -> !isKind(each.unit()))
                .forEach(each -> require(units, "roster", each.shift(), each.unit()));
    }

    private static void checkUnit(Unit unit, Set<String> districts, Set<String> units) {
        require(districts, "unit", unit.code(), unit.district());
        require(units, "unit", unit.code(), unit.parent());
        unit.serves().stream()
                .filter(each -> !each.equals("*"))
                .forEach(each -> require(districts, "unit", unit.code(), each));
    }

    private static boolean isKind(String unit) {
        for (UnitKind kind : UnitKind.values()) {
            if (kind.name().equals(unit)) {
                return true;
            }
        }
        return false;
    }

    private static <T> Set<String> codes(String what, Collection<T> rows, Function<T, String> code) {
        Set<String> codes = new HashSet<>();
        for (T row : rows) {
            if (!codes.add(code.apply(row))) {
                throw new IllegalArgumentException("The pack has the " + what + " " + code.apply(row) + " twice");
            }
        }
        return codes;
    }

    private static void require(Set<String> known, String what, String row, @Nullable String code) {
        if (code != null && !known.contains(code)) {
            throw new IllegalArgumentException(
                    "The pack's " + what + " " + row + " points at " + code + ", which does not exist");
        }
    }
}
