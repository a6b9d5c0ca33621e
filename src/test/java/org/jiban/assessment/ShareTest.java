package org.jiban.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

class ShareTest {
    @Test
    void theIntervalIsWilsons() {
        // 45 of 50, z = 1.96: centre (0.9 + 3.8415/100) / (1 + 3.8415/50) = 0.9384 / 1.0768 = 0.8715;
        // reach 1.96 * sqrt(0.9*0.1/50 + 3.8415/10000) / 1.0768 = 1.96 * 0.04673 / 1.0768 = 0.0851
        Share share = new Share(45, 50);
        assertThat(share.low()).isCloseTo(0.7864, offset(0.0005));
        assertThat(share.high()).isCloseTo(0.9565, offset(0.0005));
    }

    @Test
    void theIntervalStaysBetweenNothingAndAllAndSaysNothingWithoutCases() {
        assertThat(new Share(10, 10).high()).isEqualTo(1);
        // 10 of 10: low = 1 / (1 + 3.8415/10) = 0.7225
        assertThat(new Share(10, 10).low()).isCloseTo(0.7225, offset(0.0005));
        assertThat(new Share(0, 10).low()).isZero();
        assertThat(new Share(0, 0).low()).isZero();
        assertThat(new Share(0, 0).high()).isEqualTo(1);
    }
}
