package org.jiban.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {
    @ParameterizedTest
    @ValueSource(strings = {"15 min", "24 h", "7 d", "5 wd"})
    void isWrittenAsItIsRead(String written) {
        assertThat(Limit.parse(written)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "7 days", "-1 h", "0 h", "7d", "1.5 h"})
    void refusesWhatIsNoLimit(String written) {
        assertThatThrownBy(() -> Limit.parse(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"2 h,1 h", "24 h,12 h", "7 d,84 h", "15 d,180 h", "1 h,30 min", "15 min,8 min", "5 wd,3 wd"})
    void halvesIntoTheFinerUnitWhereItDoesNotComeOutEven(String limit, String half) {
        assertThat(Limit.parse(limit).times(0.5)).hasToString(half);
    }

    @Test
    void neverShrinksToNothing() {
        assertThat(Limit.parse("1 min").times(0.1)).hasToString("1 min");
    }
}
