package org.jiban.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiban.directory.Directory;
import org.jiban.directory.NamedPlace;
import org.jiban.directory.NamedPlace.Level;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Place;
import org.jspecify.annotations.Nullable;

/** Finds districts, streets and communities by code, name or other name, whatever the case of its letters. */
final class PlaceBook {
    private final Map<Level, Map<String, List<NamedPlace>>> byName = new EnumMap<>(Level.class);

    PlaceBook(Directory directory) {
        for (NamedPlace each : directory.places()) {
            add(each, each.code());
            add(each, each.name());
            each.aliases().forEach(alias -> add(each, alias));
        }
        directory.districts().forEach(each -> {
            NamedPlace place = find(Level.DISTRICT, each.code()).getFirst();
            add(place, each.nameEn());
        });
    }

    private void add(NamedPlace place, String name) {
        List<NamedPlace> namesakes = byName.computeIfAbsent(place.level(), level -> new HashMap<>())
                .computeIfAbsent(plain(name), any -> new ArrayList<>());
        if (!namesakes.contains(place)) {
            namesakes.add(place);
        }
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private List<NamedPlace> find(Level level, String name) {
        return byName.getOrDefault(level, Map.of()).getOrDefault(plain(name), List.of());
    }

    /**
     * The code of a place within what is known already; null stays null.
     *
     * @throws BadInput {@code import-place-unknown} or {@code import-place-twice} on {@code field}
     */
    @Nullable
    String code(String field, Level level, @Nullable String name, @Nullable String district, @Nullable String street) {
        if (name == null) {
            return null;
        }
        List<NamedPlace> within = find(level, name).stream()
                .filter(each -> lies(each.place(), district, street))
                .toList();
        if (within.isEmpty()) {
            throw new BadInput(field, "import-place-unknown", name);
        }
        if (within.size() > 1) {
            throw new BadInput(field, "import-place-twice", name);
        }
        return within.getFirst().code();
    }

    private static boolean lies(Place place, @Nullable String district, @Nullable String street) {
        return (district == null || district.equals(place.district()))
                && (street == null || place.street() == null || street.equals(place.street()));
    }
}
