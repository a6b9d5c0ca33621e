package org.jiban.order.web;

import java.util.List;
import org.jiban.calendar.Policy;
import org.jiban.directory.Directory;
import org.jiban.directory.Duty;
import org.jiban.kernel.Actor;
import org.jiban.order.Desk;
import org.jiban.order.DeskLine;
import org.jiban.order.DeskQuery;
import org.jiban.order.SavedFilters;
import org.jiban.web.Page;
import org.jiban.web.SignedIn;
import org.jiban.web.Slice;
import org.jiban.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the desk together; the number of statements does not grow with the number of lines. */
@Component
class DeskPages {
    private static final int PART = 50;

    private final Desk desk;
    private final DeskWords words;
    private final DeskOptions options;
    private final SavedFilters filters;
    private final Directory directory;
    private final Policy policy;

    DeskPages(
            Desk desk, DeskWords words, DeskOptions options, SavedFilters filters, Directory directory, Policy policy) {
        this.desk = desk;
        this.words = words;
        this.options = options;
        this.filters = filters;
        this.directory = directory;
        this.policy = policy;
    }

    View of(
            DeskFilter filter,
            Page page,
            SignedIn reader,
            @Nullable String after,
            DeskPage.@Nullable Done done,
            String name) {
        Actor actor = reader.actor();
        DeskQuery query = filter.query(actor, policy.repeatsForSupervision());
        String unit = query.unit() == null ? null : directory.unit(query.unit()).code();
        Slice<DeskLine> lines = desk.list(query, actor, after, PART);
        String me = words.username(reader.account());
        DeskPage.Options choices = options.of(unit, actor, page);
        Duty duty = unit == null ? null : directory.onDuty(unit, page.now()).orElse(null);
        String account = duty == null ? null : duty.account();
        return View.of(
                "order/desk",
                page,
                new DeskPage(
                        unit,
                        me,
                        filter,
                        desk.counts(unit, me),
                        desk.urgentUnsigned(unit),
                        words.of(lines.items(), page),
                        lines.next(),
                        after == null,
                        choices,
                        filters.of(actor),
                        duty,
                        account == null ? null : choices.colleagues().getOrDefault(account, account),
                        done,
                        name));
    }

    /** Numbers of everything that a unit has not signed yet, at most 200, the most urgent first. */
    List<String> unsigned(Actor actor) {
        DeskQuery unsigned = DeskQuery.of(actor.unit()).in(DeskQuery.State.UNSIGNED);
        return desk.list(unsigned, actor, null, 200).items().stream()
                .map(line -> line.order().number())
                .toList();
    }
}
