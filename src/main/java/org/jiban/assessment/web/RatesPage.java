package org.jiban.assessment.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jiban.assessment.Figure;
import org.jiban.assessment.Level;
import org.jiban.assessment.Ranking;
import org.jiban.assessment.RateCell;
import org.jspecify.annotations.Nullable;

/**
 * The ranking (三率排名).
 *
 * @param whole the cell on top: the city, the chosen district, or the reader's own unit
 * @param before the same cell a period earlier
 * @param groups peer groups that hold anything, with how many; empty where nothing is compared
 * @param own true for staff of a unit, who see their own figures alone
 * @param published when the period became public; null while it is open
 */
public record RatesPage(
        Choice choice,
        List<YearMonth> periods,
        List<Option> districts,
        List<Group> groups,
        Span span,
        @Nullable Instant published,
        int minimum,
        RateCell whole,
        RateCell before,
        String wholeName,
        List<Line> lines,
        double median,
        Axis axis,
        boolean own) {

    /** What was asked for. */
    public record Choice(
            YearMonth period,
            Level level,
            @Nullable String group,
            @Nullable String district) {
        /** The address of the same question about another group. */
        public String inGroup(String other) {
            return "/rates?period=" + period + "&level=" + Asked.name(level) + "&group=" + other
                    + (district == null ? "" : "&district=" + district);
        }

        public String levelName() {
            return Asked.name(level);
        }
    }

    /** First and last day, and the day of publication. */
    public record Span(LocalDate from, LocalDate to, LocalDate publication) {}

    public record Option(String code, String name) {}

    public record Group(String code, int many) {}

    /** @param district name of the district it lies in; null for those that lie in none */
    public record Line(
            Ranking.Line ranked, String name, @Nullable String district, List<Correction> corrections) {
        public RateCell cell() {
            return ranked.cell();
        }

        public String css() {
            return ranked.grade().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** By how much a figure has changed since publication. */
    public record Correction(Figure figure, int by) {}

    /** The same page with some of its lines. */
    RatesPage showing(List<Line> some) {
        return new RatesPage(
                choice,
                periods,
                districts,
                groups,
                span,
                published,
                minimum,
                whole,
                before,
                wholeName,
                some,
                median,
                Axis.over(some.stream().map(each -> each.cell().resolution()).toList()),
                own);
    }

    public boolean corrected() {
        return lines.stream().anyMatch(each -> !each.corrections().isEmpty());
    }
}
