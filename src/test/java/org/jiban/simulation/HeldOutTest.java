package org.jiban.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiban.support.JibanTest;
import org.junit.jupiter.api.Test;

/**
 * Reading and dispatch of what nobody learnt from. These are floors just below what was measured, so that nothing gets worse
 * unseen; the bars that are wanted, and not all reached, stand in docs/guide/recognition.md.
 */
@JibanTest
class HeldOutTest {
    private final HeldOutTrial trial;

    HeldOutTest(HeldOutTrial trial) {
        this.trial = trial;
    }

    @Test
    void whatIsReadDoesNotGetWorse() {
        HeldOutTrial.Report report = trial.measure(0.95);

        assertThat(report.texts()).isGreaterThanOrEqualTo(590);
        assertThat(report.first()).isGreaterThanOrEqualTo(0.65);
        assertThat(report.amongThree()).isGreaterThanOrEqualTo(0.84);
        assertThat(report.dispatched()).isGreaterThanOrEqualTo(0.40);
        assertThat(report.dispatchedRight()).isGreaterThanOrEqualTo(0.94);
        assertThat(report.millisPerText()).isLessThan(5);
    }
}
