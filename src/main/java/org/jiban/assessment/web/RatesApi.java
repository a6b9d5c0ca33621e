package org.jiban.assessment.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jiban.assessment.Figure;
import org.jiban.assessment.Level;
import org.jiban.assessment.Periods;
import org.jiban.assessment.RateCell;
import org.jiban.assessment.Rates;
import org.jiban.assessment.Scope;
import org.jiban.assessment.Share;
import org.jiban.calendar.Policy;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Role;
import org.jiban.web.Allowed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The three rates for programs. */
@RestController
@RequestMapping("/api/v1/rates")
class RatesApi {
    private final Rates rates;
    private final Periods periods;
    private final CellNames names;
    private final Policy policy;
    private final Clock clock;

    RatesApi(Rates rates, Periods periods, CellNames names, Policy policy, Clock clock) {
        this.rates = rates;
        this.periods = periods;
        this.names = names;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * The figures of a period, from its first day to its last.
     *
     * @param publishedAt when they became public; null while the period is open
     * @param minimumCallbacks verdicts below which nothing is ranked
     */
    record RatesBody(
            String period,
            String level,
            LocalDate from,
            LocalDate to,
            @Nullable Instant publishedAt,
            int minimumCallbacks,
            List<CellBody> rates) {}

    /**
     * One unit, street, district or the city.
     *
     * @param due orders that belong to the period
     * @param reached of these, with a verdict of the citizen
     * @param score 0 to 100; null with too few verdicts
     * @param corrected whether figures have changed since publication
     */
    record CellBody(
            String code,
            String name,
            String nameEn,
            int due,
            int reached,
            RateBody response,
            RateBody resolution,
            RateBody satisfaction,
            RateBody coverage,
            RateBody overdue,
            RateBody repeat,
            RateBody reopen,
            @Nullable Double score,
            boolean corrected) {}

    /** {@code some} of {@code of}, with the Wilson 95 % interval; values of 0..1, null where there is nothing to divide. */
    record RateBody(
            int some,
            int of,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high) {
        static RateBody of(Share share) {
            return share.known()
                    ? new RateBody(share.some(), share.of(), share.value(), share.low(), share.high())
                    : new RateBody(0, 0, null, null, null);
        }
    }

    /**
     * The rates of every cell of a level in a period; staff of a unit get their own unit's, and the city's.
     *
     * @param period {@code YYYY-MM}; left out, the present one
     * @param level {@code unit}, {@code street}, {@code district} or {@code city}; left out, the city
     */
    @GetMapping
    @Allowed({Role.SUPERVISOR, Role.ANALYST, Role.UNIT_LEAD, Role.API_CLIENT})
    RatesBody rates(
            Actor actor,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String level) {
        YearMonth month = Asked.period(period, periods.of(clock.instant()));
        Level asked = Asked.level(level, Level.CITY);
        Scope scope = Scope.of(actor);
        List<CellBody> cells = rates.cells(asked, month).stream()
                .filter(each -> scope.shows(asked, each.code()))
                .map(this::body)
                .toList();
        return new RatesBody(
                month.toString(),
                Asked.name(asked),
                periods.firstDay(month),
                periods.lastDay(month),
                rates.publishedAt(month).orElse(null),
                policy.minimumCallbacks(),
                cells);
    }

    private CellBody body(RateCell cell) {
        return new CellBody(
                cell.code(),
                names.name(cell.level(), cell.code(), "zh"),
                names.name(cell.level(), cell.code(), "en"),
                cell.counts().of(Figure.DUE),
                cell.counts().of(Figure.REACHED),
                RateBody.of(cell.response()),
                RateBody.of(cell.resolution()),
                RateBody.of(cell.satisfaction()),
                RateBody.of(cell.coverage()),
                RateBody.of(cell.ofDue(Figure.OVERDUE)),
                RateBody.of(cell.ofDue(Figure.REPEATED)),
                RateBody.of(cell.ofDue(Figure.REOPENED)),
                cell.counts().of(Figure.REACHED) < policy.minimumCallbacks() ? null : cell.score(policy.weights()),
                cell.corrected());
    }
}
