package org.jiban.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitRuleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "STREET",
                "DISTRICT",
                "UNIT:dept-market",
                "SUPPLIER:HEAT",
                "SUPPLIER:HEAT > DISTRICT",
                "SUPPLIER:LIFT > STREET > DISTRICT"
            })
    void isWrittenAsItIsRead(String written) {
        assertThat(UnitRule.parse(written).written()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "street", "UNIT:", "UNIT:a b", "SUPPLIER:heat", "STREET > ", "STREET|DISTRICT", "COMMUNITY"})
    void refusesWhatIsNoRule(String written) {
        assertThatThrownBy(() -> UnitRule.parse(written)).isInstanceOf(IllegalArgumentException.class);
    }
}
