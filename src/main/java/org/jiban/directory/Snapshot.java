package org.jiban.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One version of the directory in memory, indexed; never changes. */
final class Snapshot {
    static final Snapshot EMPTY = new Snapshot(
            0, new Content(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));

    final int version;
    private final Map<String, District> districts;
    private final Map<String, Street> streets;
    private final Map<String, Community> communities;
    private final Map<String, Unit> units;
    private final Map<String, List<Street>> streetsByDistrict;
    private final Map<String, List<Community>> communitiesByStreet;
    private final Map<String, List<Compound>> compounds;
    private final Map<String, List<Compound>> compoundsByCommunity;
    private final Map<String, List<Building>> buildings;
    private final Map<String, List<RosterPost>> posts;
    private final List<Landmark> landmarks;
    private final List<NamedPlace> places;

    Snapshot(int version, Content content) {
        this.version = version;
        districts = byCode(content.districts(), District::code);
        streets = byCode(content.streets(), Street::code);
        communities = byCode(content.communities(), Community::code);
        units = byCode(content.units(), Unit::code);
        streetsByDistrict = grouped(content.streets(), Street::district);
        communitiesByStreet = grouped(content.communities(), Community::street);
        compounds = grouped(content.compounds(), Compound::code);
        compoundsByCommunity = grouped(content.compounds(), Compound::community);
        buildings = grouped(content.buildings(), Building::compound);
        posts = grouped(content.posts(), RosterPost::unit);
        landmarks = content.landmarks();
        places = new Gazetteer(this).places();
    }

    private static <T> Map<String, T> byCode(Collection<T> rows, Function<T, String> code) {
        return rows.stream()
                .collect(Collectors.toMap(
                        code,
                        Function.identity(),
                        (one, other) -> {
                            throw new IllegalStateException("Twice: " + code.apply(one));
                        },
                        LinkedHashMap::new));
    }

    private static <T> Map<String, List<T>> grouped(Collection<T> rows, Function<T, String> by) {
        return rows.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toUnmodifiableList()));
    }

    @Nullable
    District district(String code) {
        return districts.get(code);
    }

    @Nullable
    Street street(String code) {
        return streets.get(code);
    }

    @Nullable
    Community community(String code) {
        return communities.get(code);
    }

    @Nullable
    Unit unit(String code) {
        return units.get(code);
    }

    /** The compound on a day. */
    Optional<Compound> compound(String code, LocalDate on) {
        return compounds.getOrDefault(code, List.of()).stream()
                .filter(each -> each.holdsOn(on))
                .findFirst();
    }

    /** The newest row of a compound, whatever the day; null when there never was one. */
    @Nullable
    Compound newest(String code) {
        List<Compound> rows = compounds.getOrDefault(code, List.of());
        return rows.isEmpty()
                ? null
                : rows.stream().max(Comparator.comparing(Compound::validFrom)).orElseThrow();
    }

    List<Compound> compoundsOf(String community, LocalDate on) {
        return compoundsByCommunity.getOrDefault(community, List.of()).stream()
                .filter(each -> each.holdsOn(on))
                .toList();
    }

    List<Building> buildingsOf(String compound, LocalDate on) {
        return buildings.getOrDefault(compound, List.of()).stream()
                .filter(each -> each.holdsOn(on))
                .toList();
    }

    boolean hasBuilding(String compound, String number) {
        return buildings.getOrDefault(compound, List.of()).stream()
                .anyMatch(each -> each.number().equals(number));
    }

    List<RosterPost> postsOf(String unitOrKind) {
        return posts.getOrDefault(unitOrKind, List.of());
    }

    List<Street> streetsOf(String district) {
        return streetsByDistrict.getOrDefault(district, List.of());
    }

    List<Community> communitiesOf(String street) {
        return communitiesByStreet.getOrDefault(street, List.of());
    }

    Collection<District> districts() {
        return districts.values();
    }

    Collection<Street> streets() {
        return streets.values();
    }

    Collection<Community> communities() {
        return communities.values();
    }

    Collection<Unit> units() {
        return units.values();
    }

    Collection<String> compoundCodes() {
        return compounds.keySet();
    }

    List<Landmark> landmarks() {
        return landmarks;
    }

    List<NamedPlace> places() {
        return places;
    }
}
