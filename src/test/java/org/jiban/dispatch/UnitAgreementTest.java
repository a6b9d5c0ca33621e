package org.jiban.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.data.Offset;
import org.jiban.catalogue.Catalogue;
import org.jiban.catalogue.Topic;
import org.jiban.catalogue.UnitRule;
import org.jiban.directory.Directory;
import org.jiban.directory.Unit;
import org.jiban.directory.UnitKind;
import org.jiban.kernel.Place;
import org.jiban.recognition.TopicGuess;
import org.jiban.support.JibanTest;
import org.junit.jupiter.api.Test;

@JibanTest
class UnitAgreementTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Offset<Double> EXACTLY = within(1e-9);

    private final UnitAgreement agreement;
    private final List<Topic> ofStreets;
    private final Topic ofDepartment;
    private final Place street;

    UnitAgreementTest(UnitAgreement agreement, Catalogue catalogue, Directory directory) {
        this.agreement = agreement;
        this.ofStreets = catalogue.topics().stream()
                .filter(each -> each.lead() instanceof UnitRule.OfStreet)
                .limit(2)
                .toList();
        this.ofDepartment = catalogue.topics().stream()
                .filter(each -> each.lead() instanceof UnitRule.Named)
                .findFirst()
                .orElseThrow();
        Unit unit = directory.units(UnitKind.STREET).stream()
                .filter(each -> each.ranked() && each.district() != null)
                .findFirst()
                .orElseThrow();
        this.street = Place.ofStreet(String.valueOf(unit.district()), unit.code());
    }

    private List<TopicGuess> guesses() {
        return List.of(
                new TopicGuess(ofStreets.get(0).code(), 0.5, List.of()),
                new TopicGuess(ofDepartment.code(), 0.2, List.of()),
                new TopicGuess(ofStreets.get(1).code(), 0.25, List.of()));
    }

    @Test
    void guessesThatLeadToOneUnitSpeakForItTogether() {
        assertThat(agreement.of(ofStreets.get(0), 0.5, guesses(), street, TODAY))
                .isCloseTo(0.75, EXACTLY);
        assertThat(agreement.of(ofDepartment, 0.2, guesses(), street, TODAY)).isCloseTo(0.2, EXACTLY);
    }

    @Test
    void withoutAPlaceNoUnitIsKnownAndTheTopicStandsAlone() {
        assertThat(agreement.of(ofStreets.get(0), 0.5, guesses(), Place.UNKNOWN, TODAY))
                .isCloseTo(0.5, EXACTLY);
    }

    @Test
    void whatAPersonChoseIsCertainAndNoTopicStaysNone() {
        assertThat(agreement.of(ofStreets.get(0), 1, guesses(), street, TODAY)).isEqualTo(1);
        assertThat(agreement.of(null, 0, guesses(), street, TODAY)).isZero();
    }
}
