package org.jiban.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.Role;
import org.jiban.support.JibanTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@JibanTest
class RosterTest {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final String STREET = "110108010";
    private static final Actor LEAD = new Actor("account:5", Set.of(Role.UNIT_LEAD), STREET, "tester");

    private final Directory directory;

    RosterTest(Directory directory) {
        this.directory = directory;
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T08:29:59, NIGHT, 2026-11-23", // Tuesday before eight thirty: Monday's night shift
        "2026-11-24T08:30:00, DAY, 2026-11-24",
        "2026-11-24T17:29:59, DAY, 2026-11-24",
        "2026-11-24T17:30:00, NIGHT, 2026-11-24",
        "2026-11-28T08:29:59, NIGHT, 2026-11-27", // Saturday morning still belongs to Friday's night
        "2026-11-28T08:30:00, REST_DAY, 2026-11-28",
        "2026-02-14T10:00:00, DAY, 2026-02-14", // a Saturday that is worked
        "2026-02-17T03:00:00, REST_NIGHT, 2026-02-16" // Spring Festival
    })
    void somebodyIsOnDutyAtAnyHour(LocalDateTime local, String shift, LocalDate day) {
        Duty duty = directory.onDuty(STREET, local.atZone(BEIJING).toInstant()).orElseThrow();
        assertThat(duty.shift()).isEqualTo(shift);
        assertThat(duty.day()).isEqualTo(day);
        assertThat(duty.label("en")).isNotEqualTo(duty.label("zh"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T15:59:59, EARLY",
        "2026-11-24T16:00:00, LATE",
        "2026-11-24T23:59:59, LATE",
        "2026-11-25T00:00:00, NIGHT"
    })
    void enterprisesHaveThreeShifts(LocalDateTime local, String shift) {
        assertThat(directory
                        .onDuty("ent-gas", local.atZone(BEIJING).toInstant())
                        .orElseThrow()
                        .shift())
                .isEqualTo(shift);
    }

    @Test
    void everyUnitHasSomebodyEveryHourOfTheWeek() {
        for (Unit unit : directory.units()) {
            if (unit.kind() == UnitKind.STREET && !unit.code().equals(STREET)) {
                continue; // all streets share their posts
            }
            for (int hour = 0; hour < 168; hour += 7) {
                var at = TUESDAY.atStartOfDay(BEIJING).plusHours(hour).toInstant();
                assertThat(directory.onDuty(unit.code(), at))
                        .as(unit.code() + " " + at)
                        .isPresent();
            }
        }
    }

    @Test
    void aPostIsGivenToSomebodyForADayAndTakenBack(JdbcClient jdbc) {
        directory.assignDuty(STREET, TUESDAY.plusDays(1), "DAY", "li.xiulan", LEAD);
        directory.assignDuty(STREET, TUESDAY.plusDays(1), "DAY", "wang.jianhua", LEAD);
        assertThat(directory.roster(STREET, TUESDAY.plusDays(1)))
                .extracting(Duty::account)
                .containsExactly("wang.jianhua", null);
        assertThat(directory
                        .onDuty(
                                STREET,
                                TUESDAY.plusDays(1).atTime(9, 0).atZone(BEIJING).toInstant())
                        .orElseThrow()
                        .account())
                .isEqualTo("wang.jianhua");
        directory.assignDuty(STREET, TUESDAY.plusDays(1), "DAY", null, LEAD);
        assertThat(directory.roster(STREET, TUESDAY.plusDays(1)))
                .extracting(Duty::account)
                .containsOnlyNulls();
        assertThat(jdbc.sql("SELECT count(*) FROM entry WHERE act = 'directory.duty-assigned' AND unit = :unit")
                        .param("unit", STREET)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void aShiftThatDoesNotBeginThatDayIsRefused() {
        assertThatThrownBy(() -> directory.assignDuty(STREET, TUESDAY, "REST_DAY", "li.xiulan", LEAD))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> directory.assignDuty("nobody", TUESDAY, "DAY", "li.xiulan", LEAD))
                .isInstanceOf(NotFound.class);
    }
}
