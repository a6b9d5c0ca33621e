package org.jiban.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jiban.recognition.Reliability.Guess;
import org.junit.jupiter.api.Test;

class ReliabilityTest {
    private static final List<Guess> GUESSES = List.of(
            new Guess(0.99, true),
            new Guess(0.97, true),
            new Guess(0.96, false),
            new Guess(0.5, true),
            new Guess(0.1, false));

    @Test
    void theTableHoldsSurenessAgainstWhatWasRight() {
        assertThat(Reliability.table(GUESSES))
                .first()
                .satisfies(row -> assertThat(row.right()).isZero());
        assertThat(Reliability.table(GUESSES)).last().satisfies(row -> {
            assertThat(row.texts()).isEqualTo(3);
            assertThat(row.right()).isCloseTo(2 / 3.0, within(1e-9));
        });
    }

    @Test
    void theThresholdIsTheLeastSurenessThatKeepsThePrecision() {
        assertThat(Reliability.threshold(GUESSES, 1)).isEqualTo(0.97);
        assertThat(Reliability.threshold(GUESSES, 0.75)).isEqualTo(0.5);
        assertThat(Reliability.threshold(List.of(new Guess(0.9, false)), 0.5)).isGreaterThan(1);
    }
}
