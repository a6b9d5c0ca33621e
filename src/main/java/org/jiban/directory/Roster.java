package org.jiban.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiban.calendar.Calendar;
import org.jiban.journal.Happening;
import org.jiban.journal.Journal;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.City;
import org.jiban.kernel.Ids;
import org.jiban.kernel.Subject;
import org.jiban.kernel.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Roster (值班表): which posts run when, and who fills them on which day. */
@Component
class Roster {
    private final Calendar calendar;
    private final City city;
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Journal journal;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    Roster(
            Calendar calendar,
            City city,
            JdbcClient jdbc,
            JdbcTemplate batch,
            Journal journal,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.calendar = calendar;
        this.city = city;
        this.jdbc = jdbc;
        this.batch = batch;
        this.journal = journal;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
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
        return of(unit, posts, day, day);
    }

    List<Duty> of(String unit, List<RosterPost> posts, LocalDate from, LocalDate until) {
        Map<String, String> accounts = accounts(unit, from, until);
        return from.datesUntil(until.plusDays(1))
                .flatMap(day -> beginning(posts, day).stream()
                        .map(post -> duty(unit, day, post, accounts.get(day + " " + post.shift()))))
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

    private Map<String, String> accounts(String unit, LocalDate from, LocalDate until) {
        Map<String, String> accounts = new HashMap<>();
        jdbc.sql("""
                SELECT day, shift, account FROM roster_assignment
                WHERE unit = :unit AND day BETWEEN :from AND :until""")
                .param("unit", unit)
                .param("from", from)
                .param("until", until)
                .query(row -> {
                    accounts.put(
                            row.getObject("day", LocalDate.class) + " " + row.getString("shift"),
                            row.getString("account"));
                });
        return accounts;
    }

    void assign(String unit, List<RosterPost> posts, List<DutyChange> changes, Actor actor) {
        for (DutyChange change : changes) {
            if (beginning(posts, change.day()).stream()
                    .noneMatch(post -> post.shift().equals(change.shift()))) {
                throw new BadInput("shift", "shift-unknown");
            }
        }
        transactions.inOne(() -> {
            clear(unit, changes);
            fill(unit, changes);
            journal.write(changes.stream()
                    .map(each -> new Happening(
                            new Subject("duty", ids.next()),
                            actor,
                            clock.instant(),
                            new DutyAssigned(unit, each.day().toString(), each.shift(), each.account())))
                    .toList());
        });
    }

    private void clear(String unit, List<DutyChange> changes) {
        batch.batchUpdate(
                "DELETE FROM roster_assignment WHERE unit = ? AND day = ? AND shift = ?",
                changes.stream()
                        .map(each -> new Object[] {unit, each.day(), each.shift()})
                        .toList());
    }

    private void fill(String unit, List<DutyChange> changes) {
        batch.batchUpdate(
                """
                INSERT INTO roster_assignment (id, unit, day, shift, account) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (unit, day, shift) DO UPDATE SET account = excluded.account""",
                changes.stream()
                        .filter(each -> each.account() != null)
                        .map(each -> new Object[] {ids.next(), unit, each.day(), each.shift(), each.account()})
                        .toList());
    }
}
