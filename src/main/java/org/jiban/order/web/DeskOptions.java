package org.jiban.order.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiban.catalogue.Catalogue;
import org.jiban.directory.Directory;
import org.jiban.directory.Unit;
import org.jiban.directory.UnitKind;
import org.jiban.kernel.Actor;
import org.jiban.people.People;
import org.jiban.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the filters of a desk offer: places of the unit, topics, colleagues, and for the hotline the units. */
@Component
class DeskOptions {
    private static final int FIRST_LEVEL = 2;

    private final Catalogue catalogue;
    private final Directory directory;
    private final People people;

    DeskOptions(Catalogue catalogue, Directory directory, People people) {
        this.catalogue = catalogue;
        this.directory = directory;
        this.people = people;
    }

    DeskPage.Options of(@Nullable String unit, Actor viewer, Page page) {
        return new DeskPage.Options(
                places(unit, page),
                topics(page),
                unit == null ? Map.of() : colleagues(unit),
                viewer.unit() == null ? units(page) : Map.of());
    }

    /** Communities of a street, streets of a district; other units work everywhere. */
    private Map<String, String> places(@Nullable String unit, Page page) {
        Map<String, String> places = new LinkedHashMap<>();
        Unit known = unit == null ? null : directory.findUnit(unit).orElse(null);
        if (known != null && known.kind() == UnitKind.STREET) {
            directory.communities(known.code()).forEach(each -> places.put(each.code(), each.shortName()));
        } else if (known != null && known.kind() == UnitKind.DISTRICT) {
            directory.streets(known.code()).forEach(each -> places.put(each.code(), each.label(page.lang())));
        }
        return places;
    }

    private Map<String, String> topics(Page page) {
        Map<String, String> topics = new LinkedHashMap<>();
        catalogue
                .topics()
                .forEach(topic -> topics.putIfAbsent(
                        topic.code().substring(0, FIRST_LEVEL), page.pick(topic.level1(), topic.level1En())));
        return topics;
    }

    private Map<String, String> colleagues(String unit) {
        Map<String, String> colleagues = new LinkedHashMap<>();
        people.ofUnit(unit).forEach(each -> colleagues.put(each.username(), each.name()));
        return colleagues;
    }

    private Map<String, String> units(Page page) {
        Map<String, String> units = new LinkedHashMap<>();
        List.of(UnitKind.DISTRICT, UnitKind.STREET, UnitKind.DEPARTMENT, UnitKind.ENTERPRISE).stream()
                .flatMap(kind -> directory.units(kind).stream().sorted(Comparator.comparing(Unit::code)))
                .forEach(each -> units.put(each.code(), each.label(page.lang())));
        return units;
    }
}
