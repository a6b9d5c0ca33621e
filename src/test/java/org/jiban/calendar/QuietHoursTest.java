package org.jiban.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T20:59:59, 2026-11-24T20:59:59",
        "2026-11-24T21:00:00, 2026-11-25T08:00:00",
        "2026-11-24T23:59:59, 2026-11-25T08:00:00",
        "2026-11-25T00:00:00, 2026-11-25T08:00:00",
        "2026-11-25T07:59:59, 2026-11-25T08:00:00",
        "2026-11-25T08:00:00, 2026-11-25T08:00:00"
    })
    void nothingGoesOutAtNight(LocalDateTime moment, LocalDateTime earliest) {
        QuietHours night = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));
        assertThat(night.earliest(moment.atZone(BEIJING).toInstant(), BEIJING))
                .isEqualTo(earliest.atZone(BEIJING).toInstant());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T11:59:59, 2026-11-24T11:59:59",
        "2026-11-24T12:00:00, 2026-11-24T14:00:00",
        "2026-11-24T14:00:00, 2026-11-24T14:00:00"
    })
    void aNoonRestEndsTheSameDay(LocalDateTime moment, LocalDateTime earliest) {
        QuietHours noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0));
        assertThat(noon.earliest(moment.atZone(BEIJING).toInstant(), BEIJING))
                .isEqualTo(earliest.atZone(BEIJING).toInstant());
    }
}
