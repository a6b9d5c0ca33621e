package org.jiban.assessment;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiban.calendar.Policy;
import org.jiban.journal.Journal;
import org.jiban.kernel.Actor;
import org.jiban.kernel.City;
import org.jiban.kernel.Subject;
import org.jiban.timer.RecurringAct;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Publication (公布): once a day, every period whose publication day has come and that holds figures becomes public, with
 * one entry. Where that entry stands in the journal divides what was published from what is a correction.
 */
@Component
class Publications implements RecurringAct {
    private static final Actor SYSTEM = Actor.system("rates");

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Periods periods;
    private final Policy policy;
    private final City city;
    private final Clock clock;

    Publications(JdbcClient jdbc, Journal journal, Periods periods, Policy policy, City city, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.periods = periods;
        this.policy = policy;
        this.city = city;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "assessment.publish";
    }

    @Override
    public Instant next(Instant now) {
        LocalDate tomorrow = LocalDate.ofInstant(now, city.zone()).plusDays(1);
        return tomorrow.atTime(0, 10).atZone(city.zone()).toInstant();
    }

    @Override
    public void due(Subject subject, Instant at) {
        unpublished(periods.lastPublishable(clock.instant())).forEach(this::publish);
    }

    private List<YearMonth> unpublished(YearMonth upTo) {
        return jdbc.sql("""
                SELECT DISTINCT period FROM rate_cell
                WHERE period <= :upTo AND period NOT IN (SELECT period FROM rate_publication) ORDER BY period""")
                .param("upTo", upTo.toString())
                .query((row, number) -> YearMonth.parse(row.getString(1)))
                .list();
    }

    private void publish(YearMonth period) {
        int added = jdbc.sql("""
                INSERT INTO rate_publication (period, published_at, policy_version, read)
                VALUES (:period, :now, :version, false) ON CONFLICT (period) DO NOTHING""")
                .param("period", period.toString())
                .param("now", Timestamp.from(clock.instant()))
                .param("version", policy.version())
                .update();
        if (added == 1) {
            Subject subject = new Subject("rates", period.getYear() * 100L + period.getMonthValue());
            journal.write(subject, SYSTEM, new RatesFact.Published(period.toString(), policy.version()));
        }
    }

    /** Periods whose publication the counting consumer has read. */
    Set<String> read() {
        return new HashSet<>(jdbc.sql("SELECT period FROM rate_publication WHERE read")
                .query((row, number) -> row.getString(1))
                .list());
    }

    void markRead(String period) {
        jdbc.sql("UPDATE rate_publication SET read = true WHERE period = :period")
                .param("period", period)
                .update();
    }

    /** When the period became public; empty while it is open. */
    Optional<Instant> publishedAt(YearMonth period) {
        return jdbc.sql("SELECT published_at FROM rate_publication WHERE period = :period")
                .param("period", period.toString())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }
}
