package org.jiban.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
    @Test
    void everyIdThatCanBeMadeCanBeRead() {
        assertThat(Ids.written("3560128590643200010")).contains(3_560_128_590_643_200_010L);
        assertThat(Ids.written("9223372036854775807")).contains(Long.MAX_VALUE);
        assertThat(Ids.written("7")).contains(7L);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", " ", "-1", "7a", "９", "9223372036854775808", "9999999999999999999", "10000000000000000000"})
    void whatIsNoIdIsNothing(String written) {
        assertThat(Ids.written(written)).isEmpty();
    }
}
