package org.jiban.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTest {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private final Calendar calendar = CalendarFile.read(Path.of("packs/beijing/calendar.csv"), BEIJING);

    @ParameterizedTest
    @CsvSource({
        "2026-02-14,true", // Saturday, worked to make up for Spring Festival
        "2026-02-15,false",
        "2026-02-16,false", // Monday, New Year's Eve
        "2026-02-23,false", // Monday, last day of the festival
        "2026-02-24,true",
        "2026-02-28,true", // Saturday, worked to make up
        "2026-03-01,false",
        "2026-03-02,true",
        "2026-05-09,true", // Saturday, worked to make up for Labour Day
        "2026-10-01,false",
        "2026-10-10,true",
        "2026-11-24,true",
        "2026-11-28,false"
    })
    void knowsHolidaysAndMakeUpDays(LocalDate day, boolean working) {
        assertThat(calendar.isWorkingDay(day)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({
        // ordinary days
        "2026-11-24T10:00:00, 1 wd, 2026-11-25T10:00:00",
        "2026-11-24T10:00:01, 1 wd, 2026-11-25T10:00:01",
        "2026-11-27T16:30:00, 1 wd, 2026-11-30T16:30:00",
        // over Spring Festival: Friday 13 and Saturday 14 February are worked, then nothing until the 24th
        "2026-02-13T10:00:00, 1 wd, 2026-02-14T10:00:00",
        "2026-02-13T10:00:00, 2 wd, 2026-02-24T10:00:00",
        "2026-02-14T23:59:59, 1 wd, 2026-02-24T23:59:59",
        "2026-02-14T10:00:00, 5 wd, 2026-02-28T10:00:00",
        "2026-02-14T10:00:00, 6 wd, 2026-03-02T10:00:00",
        // starting on a rest day: the first working day counts in full
        "2026-02-15T00:00:00, 1 wd, 2026-02-25T00:00:00",
        "2026-02-23T23:59:59, 1 wd, 2026-02-25T00:00:00",
        "2026-02-24T00:00:00, 1 wd, 2026-02-25T00:00:00",
        "2026-11-28T12:00:00, 2 wd, 2026-12-02T00:00:00",
        // calendar days and hours do not care
        "2026-02-13T10:00:00, 7 d, 2026-02-20T10:00:00",
        "2026-02-13T10:00:00, 24 h, 2026-02-14T10:00:00",
        "2026-12-31T23:59:59, 15 d, 2027-01-15T23:59:59",
        "2026-11-24T10:00:00, 15 min, 2026-11-24T10:15:00"
    })
    void computesWhenALimitRunsOut(LocalDateTime from, String limit, LocalDateTime due) {
        assertThat(calendar.due(at(from), Limit.parse(limit))).isEqualTo(at(due));
    }

    @Test
    void aSecondMoreOrLessAtMidnightDecidesWhichDayCounts() {
        Limit limit = Limit.parse("1 wd");
        // Friday one second before midnight still begins on Friday; one second later it is Saturday, a rest day
        assertThat(calendar.due(at("2026-11-27T23:59:59"), limit)).isEqualTo(at("2026-11-30T23:59:59"));
        assertThat(calendar.due(at("2026-11-28T00:00:00"), limit)).isEqualTo(at("2026-12-01T00:00:00"));
        assertThat(calendar.due(at("2026-11-28T00:00:01"), limit)).isEqualTo(at("2026-12-01T00:00:00"));
    }

    @Test
    void yearsNotYetPublishedFollowTheWeekdaysAndAreProvisional() {
        Limit limit = Limit.parse("5 wd");
        Instant inside = calendar.due(at("2026-12-24T10:00:00"), limit);
        Instant beyond = calendar.due(at("2026-12-28T10:00:00"), limit);
        assertThat(inside).isEqualTo(at("2026-12-31T10:00:00"));
        assertThat(calendar.provisional(inside, limit)).isFalse();
        assertThat(beyond).isEqualTo(at("2027-01-04T10:00:00")); // 1 January 2027 is a Friday like any other
        assertThat(calendar.provisional(beyond, limit)).isTrue();
        assertThat(calendar.provisional(beyond, Limit.parse("7 d"))).isFalse();
    }

    @Test
    void theLastMomentOfThePublishedYearsIsNotProvisional() {
        Limit limit = Limit.parse("1 wd");
        assertThat(calendar.provisional(at("2027-01-01T00:00:00"), limit)).isFalse();
        assertThat(calendar.provisional(at("2027-01-01T00:00:01"), limit)).isTrue();
    }

    @Test
    void aDayKeepsItsLocalTimeWhereClocksChange() {
        ZoneId newYork = ZoneId.of("America/New_York");
        Calendar foreign = CalendarFile.read(Path.of("packs/nyc/calendar.csv"), newYork);
        Instant from =
                LocalDateTime.parse("2026-03-07T09:00:00").atZone(newYork).toInstant();
        assertThat(foreign.due(from, Limit.parse("1 d")))
                .isEqualTo(LocalDateTime.parse("2026-03-08T09:00:00")
                        .atZone(newYork)
                        .toInstant());
    }

    private static Instant at(String local) {
        return at(LocalDateTime.parse(local));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(BEIJING).toInstant();
    }
}
