package org.jiban.directory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jiban.kernel.Place;

/** Lists every place of a snapshot with the names people use for it. */
final class Gazetteer {
    private final Snapshot snapshot;
    private final Places places;
    private final List<NamedPlace> named = new ArrayList<>();

    Gazetteer(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.places = new Places(snapshot);
    }

    List<NamedPlace> places() {
        snapshot.districts()
                .forEach(each -> add(
                        NamedPlace.Level.DISTRICT,
                        each.code(),
                        each.name(),
                        unitAliases(each.code()),
                        new Place(each.code(), null, null, null, null, null, null)));
        snapshot.streets()
                .forEach(each -> add(
                        NamedPlace.Level.STREET,
                        each.code(),
                        each.name(),
                        unitAliases(each.code()),
                        new Place(null, each.code(), null, null, null, null, null)));
        snapshot.landmarks()
                .forEach(each -> add(
                        NamedPlace.Level.LANDMARK,
                        each.name(),
                        each.name(),
                        each.aliases(),
                        new Place(null, each.street(), null, null, null, each.lon(), each.lat())));
        snapshot.communities()
                .forEach(each -> add(
                        NamedPlace.Level.COMMUNITY,
                        each.code(),
                        each.shortName(),
                        List.of(each.name()),
                        new Place(null, null, each.code(), null, null, null, null)));
        snapshot.compoundCodes().forEach(this::addCompound);
        return List.copyOf(named);
    }

    private void addCompound(String code) {
        Compound compound = snapshot.newest(code);
        if (compound != null) {
            add(
                    NamedPlace.Level.COMPOUND,
                    code,
                    compound.name(),
                    List.of(),
                    new Place(null, null, null, code, null, compound.lon(), compound.lat()));
        }
    }

    private List<String> unitAliases(String code) {
        Unit unit = snapshot.unit(code);
        return unit == null ? List.of() : unit.aliases();
    }

    private void add(NamedPlace.Level level, String code, String name, List<String> aliases, Place place) {
        Set<String> others = new LinkedHashSet<>(aliases);
        others.remove(name);
        named.add(new NamedPlace(level, code, name, List.copyOf(others), places.complete(place)));
    }
}
