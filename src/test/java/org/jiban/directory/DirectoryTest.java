package org.jiban.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.Place;
import org.jiban.support.JibanTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@JibanTest
class DirectoryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String CHAOYANG = "110105";
    private static final String HAIDIAN = "110108";

    private final Directory directory;

    DirectoryTest(Directory directory) {
        this.directory = directory;
    }

    @Test
    void holdsEveryRowOfThePack(JdbcClient jdbc) {
        assertThat(directory.districts()).hasSize(16);
        assertThat(count(jdbc, "street")).isEqualTo(349);
        assertThat(count(jdbc, "community")).isEqualTo(7535);
        assertThat(count(jdbc, "compound")).isGreaterThan(6000);
        assertThat(count(jdbc, "building")).isGreaterThan(40_000);
        assertThat(directory.units(UnitKind.STREET)).hasSize(349);
        assertThat(directory.units(UnitKind.DEPARTMENT)).hasSizeGreaterThanOrEqualTo(30);
        assertThat(directory.units(UnitKind.ENTERPRISE)).hasSizeGreaterThanOrEqualTo(15);
        assertThat(directory.version()).isEqualTo(1);
    }

    @Test
    void knowsUnitsWithTheirParentsAndPeers() {
        Unit street = directory.unit("110105015");
        assertThat(street.kind()).isEqualTo(UnitKind.STREET);
        assertThat(street.district()).isEqualTo(CHAOYANG);
        assertThat(street.parent()).isEqualTo(CHAOYANG);
        assertThat(street.peerGroup()).isEqualTo("INNER");
        assertThat(street.label("en")).isEqualTo("Balizhuang Subdistrict");
        assertThat(directory.unit(CHAOYANG).peerGroup()).isEqualTo("DISTRICT");
        assertThatThrownBy(() -> directory.unit("nobody")).isInstanceOf(NotFound.class);
        assertThat(directory.findUnit("nobody")).isEmpty();
    }

    @Test
    void aNameThatOccursTwiceGivesBothPlaces() {
        List<NamedPlace> streets = named("八里庄街道", NamedPlace.Level.STREET);
        assertThat(streets).extracting(each -> each.place().district()).containsExactly(CHAOYANG, HAIDIAN);
        assertThat(named("第一社区", NamedPlace.Level.COMMUNITY)).allSatisfy(each -> {
            assertThat(each.place().street()).isNotNull();
            assertThat(each.place().district()).isNotNull();
        });
    }

    @Test
    void communitiesAreCalledWithoutTheirCommittee() {
        NamedPlace community = named("多福巷社区", NamedPlace.Level.COMMUNITY).getFirst();
        assertThat(community.code()).isEqualTo("110101001001");
        assertThat(community.aliases()).containsExactly("多福巷社区居委会");
        assertThat(directory.community("110101001001").shortName()).isEqualTo("多福巷社区");
    }

    @Test
    void theFinestKnownPartImpliesTheCoarserOnes() {
        Place place = directory.complete(compound("C110101001001-1"));
        assertThat(place)
                .isEqualTo(new Place("110101", "110101001", "110101001001", "C110101001001-1", null, null, null));
        assertThat(directory.complete(place)).isEqualTo(place);
        assertThat(directory.complete(Place.UNKNOWN)).isEqualTo(Place.UNKNOWN);
        assertThat(directory.words(place, "zh")).isEqualTo("东城区 东华门街道 多福巷社区 多福巷小区");
        assertThat(directory.words(place, "en")).startsWith("Dongcheng, Donghuamen Subdistrict");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "999999, -, -, -, place.district, place-unknown",
                "-, 999, -, -, place.street, place-unknown",
                "-, -, x, -, place.community, place-unknown",
                "-, -, -, C0, place.compound, place-unknown",
                "110108, 110105015, -, -, place.district, place-contradicts",
                "-, 110105015, 110101001001, -, place.street, place-contradicts",
                "110108, -, -, C110101001001-1, place.district, place-contradicts"
            })
    void partsThatDoNotExistOrDoNotFitAreRefusedNamingTheField(
            String district, String street, String community, String compound, String field, String code) {
        Place place = new Place(district, street, community, compound, null, null, null);
        assertThatThrownBy(() -> directory.complete(place)).isInstanceOfSatisfying(BadInput.class, refusal -> {
            assertThat(refusal.field()).isEqualTo(field);
            assertThat(refusal.code()).isEqualTo(code);
        });
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"181,39", "116,91", "NaN,39", "116,-", "-,39", "Infinity,39"})
    void coordinatesThatCannotBeAreRefused(Double lon, Double lat) {
        assertThatThrownBy(() -> directory.complete(new Place(null, null, null, null, null, lon, lat)))
                .isInstanceOfSatisfying(
                        BadInput.class, refusal -> assertThat(refusal.code()).isEqualTo("place-coordinates"));
    }

    @Test
    void aBuildingNeedsItsCompound() {
        assertThatThrownBy(() -> directory.complete(new Place(HAIDIAN, null, null, null, "3", null, null)))
                .isInstanceOfSatisfying(
                        BadInput.class, refusal -> assertThat(refusal.field()).isEqualTo("place.building"));
    }

    @Test
    void theCompoundSaysWhoHeatsIt() {
        Supplier supplier = directory.supplier("HEAT", at("C110108001002-1"), TODAY);
        assertThat(supplier).isInstanceOfSatisfying(Supplier.Known.class, known -> {
            assertThat(known.unit().code()).isEqualTo("ent-heat-west");
            assertThat(known.byCompound()).isTrue();
        });
    }

    @Test
    void aChangeOfSupplierHoldsFromItsDay(JdbcClient jdbc) {
        String compound = jdbc.sql("""
                SELECT old.code FROM compound old JOIN compound new ON new.code = old.code
                    AND new.valid_from = old.valid_to AND new.suppliers[1] <> old.suppliers[1]
                    AND old.suppliers[1] LIKE 'HEAT=%' AND new.suppliers[1] LIKE 'HEAT=%'
                ORDER BY old.code LIMIT 1""").query(String.class).single();
        LocalDate change = jdbc.sql("SELECT max(valid_from) FROM compound WHERE code = :code")
                .param("code", compound)
                .query(LocalDate.class)
                .single();
        assertThat(directory.supplier("HEAT", at(compound), change))
                .isNotEqualTo(directory.supplier("HEAT", at(compound), change.minusDays(1)));
    }

    @Test
    void aCompoundWithoutThatSupplierHasNone(JdbcClient jdbc) {
        String unheated = jdbc.sql("""
                SELECT code FROM compound WHERE valid_to IS NULL AND suppliers[1] NOT LIKE 'HEAT=%' ORDER BY code LIMIT 1""").query(String.class).single();
        assertThat(directory.supplier("HEAT", at(unheated), TODAY)).isEqualTo(new Supplier.Unknown());
    }

    @Test
    void withoutACompoundTheOnlyEnterpriseOfTheDistrictIsMeantAndSeveralAreAllNamed() {
        assertThat(directory.supplier("GAS", district(HAIDIAN), TODAY))
                .isInstanceOfSatisfying(Supplier.Known.class, known -> {
                    assertThat(known.unit().code()).isEqualTo("ent-gas");
                    assertThat(known.byCompound()).isFalse();
                });
        assertThat(directory.supplier("HEAT", district(HAIDIAN), TODAY))
                .isInstanceOfSatisfying(
                        Supplier.Several.class,
                        several -> assertThat(several.units())
                                .extracting(Unit::code)
                                .containsExactlyInAnyOrder("ent-heat-west", "ent-heat-north"));
        assertThat(directory.supplier("HEAT", Place.UNKNOWN, TODAY)).isEqualTo(new Supplier.Unknown());
        assertThat(directory.supplier("POWER", Place.UNKNOWN, TODAY)).isInstanceOf(Supplier.Known.class);
    }

    private List<NamedPlace> named(String name, NamedPlace.Level level) {
        return directory.places().stream()
                .filter(each -> each.level() == level && each.name().equals(name))
                .toList();
    }

    private Place at(String compound) {
        return directory.complete(compound(compound));
    }

    private static Place compound(String code) {
        return new Place(null, null, null, code, null, null, null);
    }

    private static Place district(String code) {
        return new Place(code, null, null, null, null, null, null);
    }

    private static int count(JdbcClient jdbc, String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Integer.class).single();
    }
}
