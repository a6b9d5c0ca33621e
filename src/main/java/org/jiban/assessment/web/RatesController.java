package org.jiban.assessment.web;

import java.time.YearMonth;
import java.util.List;
import org.jiban.assessment.AssessedRow;
import org.jiban.assessment.Figure;
import org.jiban.assessment.Level;
import org.jiban.assessment.RateCell;
import org.jiban.assessment.Rates;
import org.jiban.assessment.RowsOf;
import org.jiban.assessment.Scope;
import org.jiban.calendar.Policy;
import org.jiban.calendar.Weights;
import org.jiban.kernel.Actor;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.Role;
import org.jiban.web.Allowed;
import org.jiban.web.Page;
import org.jiban.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ranking, the orders behind each figure, and how the figures are made. */
@Controller
@RequestMapping("/rates")
public class RatesController {
    private static final int SHOWN = 50;

    private final RatesPages pages;
    private final Rates rates;
    private final CellNames names;
    private final Policy policy;

    RatesController(RatesPages pages, Rates rates, CellNames names, Policy policy) {
        this.pages = pages;
        this.rates = rates;
        this.names = names;
        this.policy = policy;
    }

    @GetMapping
    @Allowed({Role.SUPERVISOR, Role.ANALYST, Role.UNIT_LEAD})
    View ranking(
            Page page,
            Actor actor,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String district) {
        RatesPage.Choice choice = new RatesPage.Choice(
                Asked.period(period, pages.present()),
                Asked.level(level, Level.UNIT),
                Asked.code("group", group),
                names.knownDistrict(Asked.code("district", district)));
        return View.of("assessment/rates", page, pages.page(choice, Scope.of(actor), page.lang()));
    }

    @GetMapping("/rows")
    @Allowed({Role.SUPERVISOR, Role.ANALYST, Role.UNIT_LEAD})
    View rows(
            Page page,
            Actor actor,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String figure,
            @RequestParam(required = false) @Nullable String after) {
        YearMonth month = Asked.period(period, pages.present());
        Level asked = Asked.level(level, Level.CITY);
        RowsOf rows = new RowsOf(
                asked, names.codeOr(asked, Asked.code("code", code)), month, Asked.figure(figure, Figure.DUE));
        if (!Scope.of(actor).opens(asked, rows.code()) || !names.known(asked, rows.code())) {
            throw new NotFound("figure-unknown");
        }
        return View.of("assessment/rows", page, model(rows, Asked.id("after", after), page));
    }

    private RowsPage model(RowsOf rows, @Nullable Long after, Page page) {
        RateCell cell = rates.cell(rows.level(), rows.code(), rows.period());
        List<AssessedRow> found = rates.rows(rows, after, SHOWN + 1);
        List<AssessedRow> shown = found.stream().limit(SHOWN).toList();
        return new RowsPage(
                rows,
                cell,
                names.name(rows.level(), rows.code(), page.lang()),
                cell.counts().of(rows.figure()),
                rates.count(rows),
                shown.stream().map(each -> line(each, page.lang())).toList(),
                found.size() > SHOWN ? String.valueOf(shown.getLast().order()) : null,
                after == null);
    }

    private RowsPage.Line line(AssessedRow row, String language) {
        return new RowsPage.Line(
                row,
                names.topic(row.topic(), language),
                names.name(Level.UNIT, row.lead(), language),
                names.place(row.district(), row.street(), language));
    }

    /** The numbers of the policy that the words refer to. */
    public record Method(
            Weights weights, int minimum, int publicationDay, int firstDay, long toleranceMinutes, int version) {}

    @GetMapping("/method")
    @Allowed({Role.SUPERVISOR, Role.ANALYST, Role.UNIT_LEAD})
    View method(Page page) {
        return View.of(
                "assessment/method",
                page,
                new Method(
                        policy.weights(),
                        policy.minimumCallbacks(),
                        policy.publicationDay(),
                        policy.periodFirstDay(),
                        policy.responseTolerance().toMinutes(),
                        policy.version()));
    }
}
