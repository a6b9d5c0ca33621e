package org.jiban.directory;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiban.kernel.City;
import org.jiban.kernel.Digest;
import org.jiban.kernel.PackFile;
import org.jiban.kernel.PackFile.Row;
import org.jspecify.annotations.Nullable;

/** Reads the directory's files of a city pack. */
final class PackReader {
    /** Raised when the tables are filled differently from the same files. */
    private static final byte FORMAT = 1;

    private static final List<String> FILES = List.of(
            "districts.csv",
            "streets.csv",
            "communities.csv",
            "units.csv",
            "compounds.csv",
            "buildings.csv",
            "landmarks.csv",
            "roster.csv");
    private static final List<String> SUPPLIED = List.of("heat", "water", "power", "gas", "lift");

    private final City city;

    PackReader(City city) {
        this.city = city;
    }

    String digest() {
        Stream<byte[]> files = FILES.stream().map(name -> new PackFile(city, name).bytes());
        return Digest.of(Stream.concat(Stream.of(new byte[] {FORMAT}), files).toArray(byte[][]::new));
    }

    Content read() {
        List<Street> streets = file("streets.csv").rows(PackReader::street);
        Map<String, String> groups = streets.stream().collect(Collectors.toMap(Street::code, Street::peerGroup));
        Content content = new Content(
                file("districts.csv").rows(PackReader::district),
                streets,
                file("communities.csv").rows(PackReader::community),
                file("units.csv").rows(row -> unit(row, groups)),
                file("compounds.csv").rows(PackReader::compound),
                file("buildings.csv").rows(PackReader::building),
                file("landmarks.csv").rows(PackReader::landmark),
                file("roster.csv").rows(PackReader::post));
        ContentCheck.check(content);
        return content;
    }

    private PackFile file(String name) {
        return new PackFile(city, name);
    }

    private static District district(Row row) {
        return new District(
                row.text("code"), row.text("name"), row.text("nameEn"), row.decimal("lon"), row.decimal("lat"));
    }

    private static Street street(Row row) {
        return new Street(
                row.text("code"),
                row.text("name"),
                row.text("nameEn"),
                row.text("district"),
                row.oneOf("kind", Street.Kind.class),
                row.text("peerGroup"),
                row.flag("ranked"));
    }

    private static Community community(Row row) {
        String name = row.text("name");
        return new Community(row.text("code"), name, shortName(name), row.text("street"));
    }

    /** People leave the committee off: 银闸社区居委会 is 银闸社区, a village committee is the village. */
    private static String shortName(String name) {
        String rest = name.replaceFirst("(居民委员会|村民委员会|居委会|村委会)$", "");
        return rest.isEmpty() ? name : rest;
    }

    private static Unit unit(Row row, Map<String, String> groups) {
        UnitKind kind = row.oneOf("kind", UnitKind.class);
        String code = row.text("code");
        return new Unit(
                code,
                kind,
                row.text("name"),
                row.text("nameEn"),
                row.optional("district"),
                row.optional("parent"),
                set(row.list("services")),
                set(row.list("serves")),
                row.flag("ranked"),
                groups.getOrDefault(code, kind.name()),
                row.list("aliases"));
    }

    private static Set<String> set(List<String> list) {
        return new LinkedHashSet<>(list);
    }

    private static Compound compound(Row row) {
        Map<String, String> suppliers = new LinkedHashMap<>();
        for (String column : SUPPLIED) {
            String unit = row.optional(column);
            if (unit != null) {
                suppliers.put(column.toUpperCase(java.util.Locale.ROOT), unit);
            }
        }
        return new Compound(
                row.text("code"),
                row.text("name"),
                row.text("community"),
                row.decimal("lon"),
                row.decimal("lat"),
                row.optional("built") == null ? null : row.number("built"),
                row.flag("oldHousing"),
                row.number("households"),
                row.optional("propertyCompany"),
                row.date("propertyContractTo"),
                row.flag("ownersCommittee"),
                row.optional("propertyRights"),
                suppliers,
                required(row, "validFrom"),
                row.date("validTo"));
    }

    private static Building building(Row row) {
        return new Building(
                row.text("compound"),
                row.text("number"),
                row.number("entrances"),
                row.number("floors"),
                row.number("households"),
                row.flag("lift"),
                required(row, "validFrom"),
                row.date("validTo"));
    }

    private static LocalDate required(Row row, String column) {
        @Nullable LocalDate date = row.date(column);
        return date == null ? row.fault(column, "must not be blank") : date;
    }

    private static Landmark landmark(Row row) {
        return new Landmark(
                row.text("name"), row.list("aliases"), row.text("street"), row.decimal("lon"), row.decimal("lat"));
    }

    private static RosterPost post(Row row) {
        return new RosterPost(
                row.text("unit"),
                row.text("shift"),
                row.oneOf("days", RosterPost.Days.class),
                LocalTime.parse(row.text("from")),
                LocalTime.parse(row.text("to")),
                row.text("post"),
                row.text("postEn"));
    }
}
