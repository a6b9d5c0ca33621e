package org.jiban.assessment.web;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiban.assessment.Counts;
import org.jiban.assessment.Figure;
import org.jiban.assessment.Level;
import org.jiban.assessment.Periods;
import org.jiban.assessment.Ranking;
import org.jiban.assessment.RateCell;
import org.jiban.assessment.Rates;
import org.jiban.assessment.Scope;
import org.jiban.calendar.Policy;
import org.jiban.directory.Directory;
import org.jiban.directory.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the ranking together. */
@Component
class RatesPages {
    private static final List<Figure> CORRECTED = List.of(
            Figure.DUE,
            Figure.RESPONDED,
            Figure.REACHED,
            Figure.SOLVED,
            Figure.PARTLY,
            Figure.UNSOLVED,
            Figure.SATISFIED,
            Figure.BASICALLY_SATISFIED,
            Figure.DISSATISFIED);

    private final Rates rates;
    private final Periods periods;
    private final Directory directory;
    private final CellNames names;
    private final Policy policy;
    private final Clock clock;

    RatesPages(Rates rates, Periods periods, Directory directory, CellNames names, Policy policy, Clock clock) {
        this.rates = rates;
        this.periods = periods;
        this.directory = directory;
        this.names = names;
        this.policy = policy;
        this.clock = clock;
    }

    YearMonth present() {
        return periods.of(clock.instant());
    }

    /** The page within what {@code scope} may see. */
    RatesPage page(RatesPage.Choice choice, Scope scope, String language) {
        String unit = scope.unit();
        return unit == null ? ofCity(choice, language) : ofUnit(choice.period(), unit, language);
    }

    private RatesPage ofUnit(YearMonth period, String unit, String language) {
        RateCell own = rates.cell(Level.UNIT, unit, period);
        RateCell city = rates.city(period);
        List<Ranking.Line> lines = Stream.of(own, city)
                .map(each -> new Ranking.Line(each, null, 0, Ranking.Grade.TOO_FEW))
                .toList();
        return assemble(
                new RatesPage.Choice(period, Level.UNIT, null, null),
                own,
                List.of(),
                new Ranking(lines, 0),
                language,
                true);
    }

    private RatesPage ofCity(RatesPage.Choice asked, String language) {
        Map<String, List<RateCell>> byGroup = rates.cells(asked.level(), asked.period()).stream()
                .filter(inDistrict(asked.district()))
                .collect(Collectors.groupingBy(
                        each -> group(asked.level(), each.code()), TreeMap::new, Collectors.toList()));
        List<RatesPage.Group> groups = byGroup.entrySet().stream()
                .map(each -> new RatesPage.Group(each.getKey(), each.getValue().size()))
                .sorted(Comparator.<RatesPage.Group>comparingLong(
                                each -> comparable(byGroup.getOrDefault(each.code(), List.of())))
                        .thenComparingInt(RatesPage.Group::many)
                        .reversed())
                .toList();
        String group = group(asked.group(), groups);
        RatesPage.Choice choice = new RatesPage.Choice(asked.period(), asked.level(), group, asked.district());
        List<RateCell> cells = group == null ? List.of() : byGroup.getOrDefault(group, List.of());
        String district = asked.district();
        RateCell whole =
                district == null ? rates.city(asked.period()) : rates.cell(Level.DISTRICT, district, asked.period());
        Ranking ranking = Ranking.of(cells, policy.minimumCallbacks(), policy.weights(), this::outside);
        return assemble(choice, whole, groups, ranking, language, false);
    }

    /** How many of a group have enough callbacks to be ranked: the group with most of them is shown first. */
    private long comparable(List<RateCell> cells) {
        return cells.stream()
                .filter(cell -> cell.counts().of(Figure.REACHED) >= policy.minimumCallbacks())
                .count();
    }

    private static @Nullable String group(@Nullable String asked, List<RatesPage.Group> groups) {
        boolean known = groups.stream().anyMatch(each -> each.code().equals(asked));
        if (known) {
            return asked;
        }
        return groups.isEmpty() ? null : groups.getFirst().code();
    }

    /** Districts and the city are compared as they are; the others with their peers. */
    private String group(Level level, String code) {
        return switch (level) {
            case CITY, DISTRICT -> level.name();
            case UNIT, STREET -> directory.findUnit(code).map(Unit::peerGroup).orElse("OTHER");
        };
    }

    private boolean outside(RateCell cell) {
        return directory.findUnit(cell.code()).map(unit -> !unit.ranked()).orElse(false);
    }

    private Predicate<RateCell> inDistrict(@Nullable String district) {
        return cell -> district == null
                || cell.code().equals(district)
                || names.district(cell.code())
                        .filter(each -> each.code().equals(district))
                        .isPresent();
    }

    private RatesPage assemble(
            RatesPage.Choice choice,
            RateCell whole,
            List<RatesPage.Group> groups,
            Ranking ranking,
            String language,
            boolean own) {
        YearMonth period = choice.period();
        return new RatesPage(
                choice,
                known(period),
                own ? List.of() : districts(language),
                groups,
                new RatesPage.Span(periods.firstDay(period), periods.lastDay(period), periods.publicationDay(period)),
                rates.publishedAt(period).orElse(null),
                policy.minimumCallbacks(),
                whole,
                rates.cell(whole.level(), whole.code(), period.minusMonths(1)),
                names.name(whole.level(), whole.code(), language),
                ranking.lines().stream().map(each -> line(each, language)).toList(),
                ranking.median(),
                Axis.over(ranking.lines().stream()
                        .filter(each -> each.rank() != null || own)
                        .map(each -> each.cell().resolution())
                        .toList()),
                own);
    }

    private List<YearMonth> known(YearMonth asked) {
        return Stream.concat(Stream.of(asked, present()), rates.periods().stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private List<RatesPage.Option> districts(String language) {
        return directory.districts().stream()
                .map(each -> new RatesPage.Option(each.code(), each.label(language)))
                .toList();
    }

    private RatesPage.Line line(Ranking.Line ranked, String language) {
        RateCell cell = ranked.cell();
        Counts late = cell.corrections();
        return new RatesPage.Line(
                ranked,
                names.name(cell.level(), cell.code(), language),
                names.district(cell.code()).map(each -> each.label(language)).orElse(null),
                CORRECTED.stream()
                        .filter(each -> late.of(each) != 0)
                        .map(each -> new RatesPage.Correction(each, late.of(each)))
                        .toList());
    }
}
