package org.jiban.directory.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jiban.directory.Directory;
import org.jiban.directory.Unit;
import org.jiban.web.UnitNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names of units on pages. Where two units share a name, the district stands in front: it tells them apart. */
@Component
class DirectoryUnitNames implements UnitNames {
    private static final Comparator<Unit> AS_PEOPLE_LOOK =
            Comparator.comparing(Unit::kind).reversed().thenComparing(Unit::code);

    private final Directory directory;

    DirectoryUnitNames(Directory directory) {
        this.directory = directory;
    }

    @Override
    public @Nullable String name(String unit, String language) {
        return directory.findUnit(unit).map(each -> each.label(language)).orElse(null);
    }

    @Override
    public Map<String, String> all(String language) {
        Map<String, String> names = new LinkedHashMap<>();
        directory.units().stream()
                .sorted(AS_PEOPLE_LOOK)
                .forEach(unit -> names.put(unit.code(), withDistrict(unit, language)));
        return names;
    }

    private String withDistrict(Unit unit, String language) {
        String district = unit.district();
        if (district == null || district.equals(unit.code())) {
            return unit.label(language);
        }
        String above = directory.district(district).label(language);
        return language.equals("en") ? unit.label(language) + ", " + above : above + " " + unit.label(language);
    }
}
