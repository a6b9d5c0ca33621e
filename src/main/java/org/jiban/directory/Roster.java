package org.jiban.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiban.calendar.Calendar;
import org.jiban.journal.Journal;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.City;
import org.jiban.kernel.Ids;
import org.jiban.kernel.Subject;
import org.jiban.kernel.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Roster (值班表): which posts run when, and who fills them on which day. */
@Component
class Roster {
    private final Calendar calendar;
    private final City city;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Transactions transactions;
    private final Ids ids;

    Roster(Calendar calendar, City city, JdbcClient jdbc, Journal journal, Transactions transactions, Ids ids) {
        this.calendar = calendar;
        this.city = city;
        this.jdbc = jdbc;
        this.journal = journal;
        this.transactions = transactions;
        this.ids = ids;
    }

    Optional<Duty> onDuty(String unit, List<RosterPost> posts, Instant at) {
        ZonedDateTime local = at.atZone(city.zone());
        List<Duty> today = of(unit, posts, local.toLocalDate());
        return running(today, local.toLocalTime()).or(() -> {
            List<Duty> yesterday = of(unit, posts, local.toLocalDate().minusDays(1));
            return runningOver(yesterday, local.toLocalTime());
        });
    }

    List<Duty> of(String unit, List<RosterPost> posts, LocalDate day) {
        Map<String, String> accounts = accounts(unit, day);
        return beginning(posts, day).stream()
                .map(post -> duty(unit, day, post, accounts.get(post.shift())))
                .toList();
    }

    private static Optional<Duty> running(List<Duty> today, LocalTime time) {
        return today.stream()
                .filter(duty -> !time.isBefore(duty.from()) && (duty.pastMidnight() || time.isBefore(duty.to())))
                .findFirst();
    }

    private static Optional<Duty> runningOver(List<Duty> yesterday, LocalTime time) {
        return yesterday.stream()
                .filter(duty -> duty.pastMidnight() && time.isBefore(duty.to()))
                .findFirst();
    }

    private List<RosterPost> beginning(List<RosterPost> posts, LocalDate day) {
        boolean working = calendar.isWorkingDay(day);
        return posts.stream()
                .filter(post -> switch (post.days()) {
                    case EVERY -> true;
                    case WORKING -> working;
                    case REST -> !working;
                })
                .sorted(java.util.Comparator.comparing(RosterPost::from))
                .toList();
    }

    private static Duty duty(String unit, LocalDate day, RosterPost post, @Nullable String account) {
        return new Duty(unit, day, post.shift(), post.post(), post.postEn(), post.from(), post.to(), account);
    }

    private Map<String, String> accounts(String unit, LocalDate day) {
        Map<String, String> accounts = new HashMap<>();
        jdbc.sql("SELECT shift, account FROM roster_assignment WHERE unit = :unit AND day = :day")
                .param("unit", unit)
                .param("day", day)
                .query(row -> {
                    accounts.put(row.getString("shift"), row.getString("account"));
                });
        return accounts;
    }

    void assign(
            String unit, List<RosterPost> posts, LocalDate day, String shift, @Nullable String account, Actor actor) {
        if (beginning(posts, day).stream().noneMatch(post -> post.shift().equals(shift))) {
            throw new BadInput("shift", "shift-unknown");
        }
        transactions.inOne(() -> {
            long id = ids.next();
            replace(id, unit, day, shift, account);
            journal.write(new Subject("duty", id), actor, new DutyAssigned(unit, day.toString(), shift, account));
        });
    }

    private void replace(long id, String unit, LocalDate day, String shift, @Nullable String account) {
        if (account == null) {
            jdbc.sql("DELETE FROM roster_assignment WHERE unit = :unit AND day = :day AND shift = :shift")
                    .param("unit", unit)
                    .param("day", day)
                    .param("shift", shift)
                    .update();
            return;
        }
        jdbc.sql("""
                INSERT INTO roster_assignment (id, unit, day, shift, account)
                VALUES (:id, :unit, :day, :shift, :account)
                ON CONFLICT (unit, day, shift) DO UPDATE SET account = excluded.account""")
                .param("id", id)
                .param("unit", unit)
                .param("day", day)
                .param("shift", shift)
                .param("account", account)
                .update();
    }
}
