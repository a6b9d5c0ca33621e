package org.jiban.directory;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiban.journal.Journal;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.City;
import org.jiban.kernel.Ids;
import org.jiban.kernel.NotAllowed;
import org.jiban.kernel.Role;
import org.jiban.kernel.Subject;
import org.jiban.kernel.Transactions;
import org.jiban.kernel.Words;
import org.jiban.people.Account;
import org.jiban.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What people keep about units: the duty phone and who fills the posts of the roster. A system administrator does so for
 * every unit, a unit's lead for the own one; others are refused with {@code unit-not-yours}.
 */
@Component
public class UnitAdministration {
    private static final int LONGEST_ABSENCE = 92;
    private static final int LONGEST_NAME = 40;

    private final Directory directory;
    private final People people;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;
    private final City city;

    UnitAdministration(
            Directory directory,
            People people,
            JdbcClient jdbc,
            Journal journal,
            Transactions transactions,
            Ids ids,
            Clock clock,
            City city) {
        this.directory = directory;
        this.people = people;
        this.jdbc = jdbc;
        this.journal = journal;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
        this.city = city;
    }

    /** Whether an actor keeps what is said about a unit. */
    public static boolean keeps(String unit, Actor actor) {
        return actor.is(Role.SYSTEM_ADMIN) || (actor.is(Role.UNIT_LEAD) && unit.equals(actor.unit()));
    }

    private static void requireKeeps(String unit, Actor actor) {
        if (!keeps(unit, actor)) {
            throw new NotAllowed("unit-not-yours");
        }
    }

    /** How a unit is reached; empty when nobody has entered it. */
    public Optional<UnitContact> contact(String unit) {
        return jdbc.sql("SELECT * FROM unit_contact WHERE unit = :unit")
                .param("unit", unit)
                .query((row, number) -> new UnitContact(
                        row.getString("unit"),
                        row.getString("duty_phone"),
                        row.getString("changed_by"),
                        row.getTimestamp("changed_at").toInstant()))
                .optional();
    }

    /**
     * Enters the duty phone of a unit, or takes it out.
     *
     * @param phone blank takes it out
     * @throws BadInput {@code duty-phone-unreadable} for what is no telephone number
     */
    public void dutyPhone(String unit, @Nullable String phone, Actor actor) {
        requireKeeps(directory.unit(unit).code(), actor);
        String number = Words.clean("phone", phone, 40);
        if (number != null && !number.matches("\\+?[0-9][0-9 ()-]{2,22}[0-9]")) {
            throw new BadInput("phone", "duty-phone-unreadable");
        }
        transactions.inOne(() -> {
            store(unit, number, actor);
            journal.write(new Subject("unit", ids.next()), actor, new DutyPhoneChanged(unit, number != null));
        });
    }

    private void store(String unit, @Nullable String number, Actor actor) {
        if (number == null) {
            jdbc.sql("DELETE FROM unit_contact WHERE unit = :unit")
                    .param("unit", unit)
                    .update();
            return;
        }
        jdbc.sql("""
                INSERT INTO unit_contact (unit, duty_phone, changed_by, changed_at)
                VALUES (:unit, :phone, :by, :now)
                ON CONFLICT (unit) DO UPDATE SET duty_phone = excluded.duty_phone, changed_by = excluded.changed_by,
                    changed_at = excluded.changed_at""")
                .param("unit", unit)
                .param("phone", number)
                .param("by", actor.code())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** The Monday of a day's week. */
    public static LocalDate monday(LocalDate day) {
        return day.with(DayOfWeek.MONDAY);
    }

    /** The shifts of a week, from Monday. */
    public List<Duty> week(String unit, LocalDate monday) {
        return directory.roster(unit, monday, monday.plusDays(6));
    }

    /** Today, where the city is. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), city.zone());
    }

    /**
     * Fills the posts of a week; what says the same as before stays, shifts that are over are left alone.
     *
     * @param wanted by shift who fills it; null for nobody. Shifts that are not named stay as they are
     * @return how many posts changed
     * @throws BadInput {@code duty-not-of-unit} when an account does not work in the unit
     */
    public int fill(String unit, LocalDate monday, Map<Shift, @Nullable String> wanted, Actor actor) {
        requireKeeps(directory.unit(unit).code(), actor);
        LocalDate today = today();
        List<DutyChange> changes = week(unit, monday).stream()
                .filter(duty -> !duty.day().isBefore(today))
                .filter(duty -> wanted.containsKey(Shift.of(duty)))
                .filter(duty -> !Objects.equals(duty.account(), wanted.get(Shift.of(duty))))
                .map(duty -> new DutyChange(duty.day(), duty.shift(), wanted.get(Shift.of(duty))))
                .toList();
        requireColleagues(
                "week", unit, changes.stream().map(DutyChange::account).toList());
        directory.assignDuties(unit, changes, actor);
        return changes.size();
    }

    /** A shift of a unit on the day it begins. */
    public record Shift(LocalDate day, String code) {
        static Shift of(Duty duty) {
            return new Shift(duty.day(), duty.shift());
        }
    }

    /**
     * Fills the empty posts of a week with whoever filled the same ones seven days before and still works in the unit.
     *
     * @return how many posts were filled
     */
    public int repeat(String unit, LocalDate monday, Actor actor) {
        requireKeeps(directory.unit(unit).code(), actor);
        Set<String> colleagues = colleagues(unit);
        Map<Shift, String> before = new HashMap<>();
        for (Duty duty : week(unit, monday.minusDays(7))) {
            String account = duty.account();
            if (account != null && colleagues.contains(account)) {
                before.put(new Shift(duty.day().plusDays(7), duty.shift()), account);
            }
        }
        LocalDate today = today();
        List<DutyChange> changes = new ArrayList<>();
        for (Duty duty : week(unit, monday)) {
            String account = before.get(Shift.of(duty));
            if (duty.account() == null && account != null && !duty.day().isBefore(today)) {
                changes.add(new DutyChange(duty.day(), duty.shift(), account));
            }
        }
        directory.assignDuties(unit, changes, actor);
        return changes.size();
    }

    /**
     * Puts a stand-in (代班) into every post that somebody fills on the days they are away.
     *
     * @return how many posts changed
     * @throws BadInput {@code stand-in-days} when the days are past, the wrong way round or more than three months,
     *     {@code stand-in-same}, {@code duty-not-of-unit}
     */
    public int standIn(String unit, String away, LocalDate from, LocalDate until, String standIn, Actor actor) {
        requireKeeps(directory.unit(unit).code(), actor);
        Words.required("away", away, LONGEST_NAME);
        Words.required("standIn", standIn, LONGEST_NAME);
        requireColleagues("standIn", unit, List.of(standIn));
        if (away.equals(standIn)) {
            throw new BadInput("standIn", "stand-in-same");
        }
        if (until.isBefore(from)
                || from.isBefore(today())
                || from.plusDays(LONGEST_ABSENCE).isBefore(until)) {
            throw new BadInput("until", "stand-in-days");
        }
        List<DutyChange> changes = directory.roster(unit, from, until).stream()
                .filter(duty -> away.equals(duty.account()))
                .map(duty -> new DutyChange(duty.day(), duty.shift(), standIn))
                .toList();
        directory.assignDuties(unit, changes, actor);
        return changes.size();
    }

    private void requireColleagues(String field, String unit, List<? extends @Nullable String> accounts) {
        Set<String> colleagues = colleagues(unit);
        for (String account : accounts) {
            if (account != null && !colleagues.contains(account)) {
                throw new BadInput(field, "duty-not-of-unit");
            }
        }
    }

    private Set<String> colleagues(String unit) {
        return people.ofUnit(unit).stream().map(Account::username).collect(Collectors.toSet());
    }
}
