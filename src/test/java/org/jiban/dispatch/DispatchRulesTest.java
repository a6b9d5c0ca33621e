package org.jiban.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiban.catalogue.Catalogue;
import org.jiban.catalogue.Topic;
import org.jiban.catalogue.UnitRule;
import org.jiban.directory.Directory;
import org.jiban.directory.Unit;
import org.jiban.directory.UnitKind;
import org.jiban.dispatch.AskReason.Kind;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.Place;
import org.jiban.kernel.Urgency;
import org.jiban.order.Respondent;
import org.jiban.recognition.PlaceReading;
import org.jiban.support.JibanTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@JibanTest
class DispatchRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final Dispatching dispatching;
    private final Directory directory;
    private final Catalogue catalogue;

    DispatchRulesTest(Dispatching dispatching, Directory directory, Catalogue catalogue) {
        this.dispatching = dispatching;
        this.directory = directory;
        this.catalogue = catalogue;
    }

    /** An appeal that a rule can decide; each test changes what it is about. */
    private final class AppealBuilder {
        private @Nullable Topic topic = streetTopic();
        private double sureness = 0.97;
        private PlaceReading place = at(street());
        private ContactType type = ContactType.COMPLAINT;
        private @Nullable Respondent respondent;
        private boolean looksLikeAccusation;
        private boolean danger;
        private List<AskReason> reasons = List.of();

        Decision decide() {
            return dispatching.decide(new Dispatchable(
                    topic, sureness, place, type, Urgency.L3, respondent, looksLikeAccusation, danger, reasons, TODAY));
        }
    }

    private Unit street() {
        return directory.units(UnitKind.STREET).stream()
                .filter(each -> each.ranked() && each.district() != null)
                .findFirst()
                .orElseThrow();
    }

    private static PlaceReading at(Unit street) {
        Place place = Place.ofStreet(String.valueOf(street.district()), street.code());
        return new PlaceReading.Found(place, 1, List.of(), "");
    }

    private Topic topic(UnitRule rule, boolean assists) {
        return catalogue.topics().stream()
                .filter(each -> each.lead().equals(rule) && each.assists().isEmpty() != assists)
                .findFirst()
                .orElseThrow();
    }

    private Topic streetTopic() {
        return topic(new UnitRule.OfStreet(), false);
    }

    @Test
    void aClearDutyAtAClearPlaceGoesToItsUnitAtOnce() {
        AppealBuilder appeal = new AppealBuilder();
        assertThat(appeal.decide()).isEqualTo(new Decision.Direct(street().code(), "catalogue:STREET"));
    }

    @Test
    void severalUnitsHaveOneLeadAndAssists() {
        AppealBuilder appeal = new AppealBuilder();
        appeal.topic = topic(new UnitRule.OfStreet(), true);
        assertThat(appeal.decide()).isInstanceOfSatisfying(Decision.LeadWithAssists.class, each -> {
            assertThat(each.lead()).isEqualTo(street().code());
            assertThat(each.assists()).isNotEmpty().doesNotContain(each.lead());
        });
    }

    @Test
    void aKnownDistrictWithoutAKnownStreetIsTheBackstop() {
        AppealBuilder appeal = new AppealBuilder();
        String district = String.valueOf(street().district());
        appeal.place =
                new PlaceReading.Found(new Place(district, null, null, null, null, null, null), 1, List.of(), "");
        assertThat(appeal.decide()).isEqualTo(new Decision.DistrictBackstop(district, "district-backstop"));
    }

    @Test
    void withoutAnyPlaceSomebodyAsks() {
        AppealBuilder appeal = new AppealBuilder();
        appeal.place = new PlaceReading.Nothing();
        assertThat(reasons(appeal.decide())).containsExactly(Kind.PLACE_UNKNOWN);
    }

    @Test
    void aDepartmentsTopicNeedsNoPlace() {
        AppealBuilder appeal = new AppealBuilder();
        appeal.topic = catalogue.topics().stream()
                .filter(each ->
                        each.lead() instanceof UnitRule.Named && each.assists().isEmpty())
                .findFirst()
                .orElseThrow();
        appeal.place = new PlaceReading.Nothing();
        assertThat(appeal.decide()).isInstanceOf(Decision.Direct.class);
    }

    @Test
    void aPlaceThatOccursTwiceIsAskedAbout() {
        AppealBuilder appeal = new AppealBuilder();
        appeal.place = new PlaceReading.Ambiguous(
                directory.units(UnitKind.STREET).stream()
                        .filter(each -> each.district() != null)
                        .limit(2)
                        .map(each -> new PlaceReading.Candidate(
                                Place.ofStreet(String.valueOf(each.district()), each.code()), 0.5))
                        .toList(),
                List.of("x"),
                "place.which");
        assertThat(reasons(appeal.decide())).containsExactly(Kind.PLACE_AMBIGUOUS);
    }

    @Test
    void anUnsureTopicIsAskedAboutAndTheSuggestionIsKept() {
        AppealBuilder appeal = new AppealBuilder();
        appeal.sureness = 0.4;
        Decision decision = appeal.decide();
        assertThat(reasons(decision)).containsExactly(Kind.TOPIC_UNSURE);
        assertThat(((Decision.AskPerson) decision).suggestion())
                .isEqualTo(new Decision.Direct(street().code(), "catalogue:STREET"));
        appeal.topic = null;
        assertThat(reasons(appeal.decide())).containsExactly(Kind.TOPIC_UNKNOWN);
    }

    @Test
    void dangerWithoutAClearTopicGoesToTheDistrictAtOnce() {
        AppealBuilder appeal = new AppealBuilder();
        appeal.topic = null;
        appeal.danger = true;
        assertThat(appeal.decide())
                .isEqualTo(new Decision.DistrictBackstop(String.valueOf(street().district()), "danger-cannot-wait"));
    }

    @Test
    void severalSuppliersAreAskedAbout() {
        AppealBuilder appeal = new AppealBuilder();
        appeal.topic = topic(UnitRule.parse("SUPPLIER:HEAT > DISTRICT"), false);
        Unit manyHeated = directory.units(UnitKind.STREET).stream()
                .filter(each -> each.district() != null && suppliers("HEAT", each.district()) > 1)
                .findFirst()
                .orElseThrow();
        appeal.place = at(manyHeated);
        assertThat(reasons(appeal.decide())).containsExactly(Kind.SUPPLIER_UNCLEAR);
    }

    private long suppliers(String service, @Nullable String district) {
        return directory.units(UnitKind.ENTERPRISE).stream()
                .filter(each -> each.services().contains(service) && each.serves(String.valueOf(district)))
                .count();
    }

    @Test
    void anAccusationOfAUnitGoesToTheUnitAboveIt() {
        AppealBuilder appeal = new AppealBuilder();
        appeal.respondent = new Respondent(street().code(), null, null);
        assertThat(appeal.decide())
                .isEqualTo(new Decision.Direct(String.valueOf(street().parent()), "accusation:above"));
    }

    @Test
    void anAccusationOfStaffGoesToTheUnitAboveTheirUnit() {
        AppealBuilder appeal = new AppealBuilder();
        appeal.respondent = new Respondent(street().code(), null, "李某");
        assertThat(appeal.decide())
                .isEqualTo(new Decision.Direct(String.valueOf(street().parent()), "accusation:above"));
        appeal.respondent = new Respondent(null, null, "李某");
        assertThat(reasons(appeal.decide())).containsExactly(Kind.ACCUSED_UNKNOWN);
    }

    @Test
    void anAccusationOfAnEnterpriseOfOursGoesToItsDepartment() {
        Unit enterprise = directory.units(UnitKind.ENTERPRISE).getFirst();
        AppealBuilder appeal = new AppealBuilder();
        appeal.respondent = new Respondent(null, enterprise.name(), null);
        assertThat(appeal.decide())
                .isEqualTo(new Decision.Direct(String.valueOf(enterprise.parent()), "accusation:above"));
    }

    @Test
    void anAccusationOfAnotherCompanyGoesToTheDepartmentThatRegulatesIt() {
        AppealBuilder appeal = new AppealBuilder();
        appeal.respondent = new Respondent(null, "某某餐饮店（虚构）", null);
        assertThat(appeal.decide()).isInstanceOfSatisfying(Decision.Direct.class, each -> {
            assertThat(each.rule()).isEqualTo("accusation:regulator");
            assertThat(directory.unit(each.lead()).kind()).isEqualTo(UnitKind.DEPARTMENT);
        });
    }

    @Test
    void nobodyStandsAboveTheTopSoAPersonDecides() {
        Unit top = directory.units().stream()
                .filter(each -> each.parent() == null)
                .findFirst()
                .orElseThrow();
        AppealBuilder appeal = new AppealBuilder();
        appeal.respondent = new Respondent(top.code(), null, null);
        assertThat(reasons(appeal.decide())).containsExactly(Kind.NOBODY_ABOVE);
    }

    @Test
    void wordsThatLookLikeAnAccusationOnlyMakeAPersonLook() {
        AppealBuilder appeal = new AppealBuilder();
        appeal.looksLikeAccusation = true;
        appeal.danger = true;
        Decision decision = appeal.decide();
        assertThat(reasons(decision)).containsExactly(Kind.LOOKS_LIKE_ACCUSATION);
        assertThat(((Decision.AskPerson) decision).suggestion()).isNull();
    }

    @Test
    void praiseNamesAUnitAndAccusesNobody() {
        AppealBuilder appeal = new AppealBuilder();
        appeal.type = ContactType.PRAISE;
        appeal.respondent = new Respondent(street().code(), null, null);
        assertThat(appeal.decide()).isEqualTo(new Decision.Direct(street().code(), "catalogue:STREET"));
    }

    @Test
    void aGroundThatNeedsAPersonIsNeverAppliedByARule() {
        AppealBuilder appeal = new AppealBuilder();
        appeal.reasons = List.of(AskReason.of(Kind.GROUND, "MALICIOUS"));
        assertThat(reasons(appeal.decide())).containsExactly(Kind.GROUND);
    }

    @Test
    void anAccusationNeverReachesTheAccusedOrBelow() {
        List<String> wrong = new ArrayList<>();
        List<Unit> units = List.copyOf(directory.units());
        List<Topic> topics = catalogue.topics();
        for (int i = 0; i < units.size(); i++) {
            Unit accused = units.get(i);
            AppealBuilder appeal = new AppealBuilder();
            appeal.topic = topics.get(i % topics.size());
            appeal.place = at(accused.kind() == UnitKind.STREET ? accused : street());
            appeal.respondent = i % 3 == 0
                    ? new Respondent(accused.code(), null, "王某")
                    : i % 3 == 1
                            ? new Respondent(accused.code(), null, null)
                            : new Respondent(accused.code(), "某公司", null);
            receivers(appeal.decide()).stream()
                    .filter(each -> isUnder(each, accused))
                    .forEach(each -> wrong.add(accused.code() + " -> " + each));
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> receivers(Decision decision) {
        return decision.assignment(1)
                .map(each -> {
                    List<String> all = new ArrayList<>(each.assists());
                    all.add(each.lead());
                    return all;
                })
                .orElse(new ArrayList<>());
    }

    /** Walks up from the unit by itself, apart from the code under test. */
    private boolean isUnder(String unit, Unit accused) {
        String at = unit;
        for (int steps = 0; steps < 10 && at != null; steps++) {
            if (at.equals(accused.code())) {
                return true;
            }
            at = directory.unit(at).parent();
        }
        return false;
    }

    @Test
    void noDutyOfADepartmentIsEverDispatchedToAStreet() {
        for (Topic topic : catalogue.topics()) {
            AppealBuilder appeal = new AppealBuilder();
            appeal.topic = topic;
            boolean grassroots = catalogue.duty(topic.duty()).grassroots();
            appeal.decide()
                    .assignment(1)
                    .ifPresent(each -> assertThat(directory.unit(each.lead()).kind() == UnitKind.STREET && !grassroots)
                            .as(topic.code())
                            .isFalse());
        }
    }

    private static List<Kind> reasons(Decision decision) {
        return decision instanceof Decision.AskPerson ask
                ? ask.reasons().stream().map(AskReason::kind).toList()
                : List.of();
    }
}
