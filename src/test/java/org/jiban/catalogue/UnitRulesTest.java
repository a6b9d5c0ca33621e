package org.jiban.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jiban.catalogue.Resolution.Missing;
import org.jiban.directory.Directory;
import org.jiban.directory.UnitKind;
import org.jiban.kernel.Place;
import org.jiban.support.JibanTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@JibanTest
class UnitRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final Catalogue catalogue;
    private final UnitRules rules;
    private final Directory directory;

    UnitRulesTest(Catalogue catalogue, UnitRules rules, Directory directory) {
        this.catalogue = catalogue;
        this.rules = rules;
        this.directory = directory;
    }

    @ParameterizedTest
    @CsvSource({
        "STREET, 110108001, STREET",
        "DISTRICT, 110108, DISTRICT",
        "UNIT:dept-market, dept-market, UNIT:dept-market",
        "SUPPLIER:HEAT, ent-heat-west, SUPPLIER:HEAT",
        "SUPPLIER:HEAT > DISTRICT, ent-heat-west, SUPPLIER:HEAT"
    })
    void aRuleNamesTheUnitOfAKnownBuilding(String rule, String unit, String via) {
        Place place = compound("C110108001002-1");
        assertThat(resolve(rule, place)).isEqualTo(new Resolution.To(unit, via));
    }

    @Test
    void whatTheRuleNeedsAndThePlaceLacksIsNamed() {
        assertThat(resolve("STREET", district("110108"))).isEqualTo(new Resolution.Unknown(Missing.STREET));
        assertThat(resolve("DISTRICT", Place.UNKNOWN)).isEqualTo(new Resolution.Unknown(Missing.DISTRICT));
        assertThat(resolve("UNIT:dept-gone", Place.UNKNOWN)).isEqualTo(new Resolution.Unknown(Missing.UNIT));
        assertThat(resolve("SUPPLIER:HEAT", Place.UNKNOWN)).isEqualTo(new Resolution.Unknown(Missing.SUPPLIER));
        assertThat(resolve("SUPPLIER:HEAT > STREET", Place.UNKNOWN))
                .isEqualTo(new Resolution.Unknown(Missing.SUPPLIER));
    }

    @Test
    void anAlternativeIsTakenWhenTheFirstNamesNobody() {
        assertThat(resolve("UNIT:dept-gone > DISTRICT", district("110108")))
                .isEqualTo(new Resolution.To("110108", "DISTRICT"));
    }

    @Test
    void severalSuppliersAreAQuestionAndNotTheBackstop() {
        assertThat(resolve("SUPPLIER:HEAT > DISTRICT", district("110108")))
                .isInstanceOfSatisfying(
                        Resolution.Several.class,
                        several -> assertThat(several.codes())
                                .containsExactlyInAnyOrder("ent-heat-west", "ent-heat-north"));
    }

    @Test
    void aDutyThatIsNotForTheGrassrootsNeverLeadsToAStreet() {
        Topic any = catalogue.topics().stream()
                .filter(topic -> !catalogue.duty(topic.duty()).grassroots())
                .findFirst()
                .orElseThrow();
        Place place = compound("C110108001002-1");
        for (String rule : List.of("STREET", "UNIT:110108001", "UNIT:dept-gone > STREET")) {
            assertThat(rules.lead(with(any, UnitRule.parse(rule)), place, TODAY))
                    .isEqualTo(new Resolution.Unknown(Missing.NOT_GRASSROOTS));
        }
    }

    @Test
    void everyTopicFindsItsLeadAtAKnownBuildingAndNoneBreaksTheGuard() {
        Place place = compound("C110108001002-1");
        for (Topic topic : catalogue.topics()) {
            Resolution lead = rules.lead(topic, place, TODAY);
            assertThat(lead).as(topic.code()).isInstanceOfSatisfying(Resolution.To.class, to -> {
                boolean street = directory.unit(to.code()).kind() == UnitKind.STREET;
                assertThat(!street || catalogue.duty(topic.duty()).grassroots())
                        .as(topic.code())
                        .isTrue();
            });
            assertThat(rules.assists(topic, place, TODAY)).as(topic.code()).hasSameSizeAs(topic.assists());
        }
    }

    private Resolution resolve(String rule, Place place) {
        return rules.resolve(UnitRule.parse(rule), place, TODAY);
    }

    private Place compound(String code) {
        return directory.complete(new Place(null, null, null, code, null, null, null));
    }

    private static Place district(String code) {
        return new Place(code, null, null, null, null, null, null);
    }

    private static Topic with(Topic topic, UnitRule lead) {
        return new Topic(
                topic.code(),
                topic.level1(),
                topic.level1En(),
                topic.level2(),
                topic.level2En(),
                topic.level3(),
                topic.level3En(),
                topic.type(),
                topic.urgency(),
                lead,
                topic.assists(),
                topic.dispatchHours(),
                topic.photos(),
                topic.share(),
                topic.keywords(),
                topic.strong(),
                topic.examples(),
                topic.duty());
    }
}
