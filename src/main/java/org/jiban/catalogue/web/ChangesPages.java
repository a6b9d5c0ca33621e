package org.jiban.catalogue.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiban.catalogue.Catalogue;
import org.jiban.catalogue.Change;
import org.jiban.catalogue.Changes;
import org.jiban.catalogue.Topic;
import org.jiban.journal.Entry;
import org.jiban.journal.Journal;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Ids;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.Refusal;
import org.jiban.kernel.Role;
import org.jiban.people.People;
import org.jiban.web.Allowed;
import org.jiban.web.Go;
import org.jiban.web.Page;
import org.jiban.web.PageAnswer;
import org.jiban.web.Slice;
import org.jiban.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Proposed changes of the catalogue, what they make different, and the second person's decision. */
@Controller
@RequestMapping("/admin/changes")
class ChangesPages {
    private static final int PART = 20;
    private static final int HISTORY = 20;

    private final Catalogue catalogue;
    private final Changes changes;
    private final Differences differences;
    private final People people;
    private final Journal journal;

    ChangesPages(Catalogue catalogue, Changes changes, Differences differences, People people, Journal journal) {
        this.catalogue = catalogue;
        this.changes = changes;
        this.differences = differences;
        this.people = people;
        this.journal = journal;
    }

    @Allowed({Role.SYSTEM_ADMIN, Role.SUPERVISOR})
    @GetMapping
    View list(
            Page page,
            @RequestParam(defaultValue = "OPEN") ChangeListPage.Show show,
            @RequestParam(required = false) @Nullable String after) {
        Slice<Change> part = changes.list(states(show), after == null ? null : id(after), PART);
        Map<String, String> names =
                people.names(part.items().stream().map(Change::proposedBy).collect(Collectors.toSet()));
        Map<Long, Topic> bases = changes.bases(part.items());
        List<ChangeListPage.Line> lines = part.items().stream()
                .map(each -> line(each, base(bases, each), names, page))
                .toList();
        return View.of(
                "catalogue/changes", page, new ChangeListPage(show, counts(), lines, part.next(), after == null));
    }

    private static Set<Change.State> states(ChangeListPage.Show show) {
        return switch (show) {
            case OPEN -> Set.of(Change.State.OPEN);
            case APPROVED -> Set.of(Change.State.APPROVED);
            case TURNED_DOWN -> Set.of(Change.State.REFUSED, Change.State.WITHDRAWN);
        };
    }

    private Map<ChangeListPage.Show, Integer> counts() {
        Map<Change.State, Integer> byState = changes.counts();
        Map<ChangeListPage.Show, Integer> counts = new EnumMap<>(ChangeListPage.Show.class);
        for (ChangeListPage.Show show : ChangeListPage.Show.values()) {
            counts.put(
                    show,
                    states(show).stream()
                            .mapToInt(each -> byState.getOrDefault(each, 0))
                            .sum());
        }
        return counts;
    }

    private static Topic base(Map<Long, Topic> bases, Change change) {
        Topic base = bases.get(change.id());
        if (base == null) {
            throw new NotFound("topic-unknown");
        }
        return base;
    }

    private ChangeListPage.Line line(Change change, Topic before, Map<String, String> names, Page page) {
        return new ChangeListPage.Line(
                change,
                before,
                differences.between(before, change.wanted().applyTo(before), page),
                names.getOrDefault(change.proposedBy(), change.proposedBy()),
                change.proposedBy().equals(page.actor().code()));
    }

    private static long id(String written) {
        return Ids.written(written).orElseThrow(() -> new BadInput("id", "id-unreadable"));
    }

    @Allowed({Role.SYSTEM_ADMIN, Role.SUPERVISOR})
    @GetMapping("/{id}")
    View page(Page page, @PathVariable String id) {
        return view(changes.change(id(id)), page);
    }

    private View view(Change change, Page page) {
        Topic before = base(changes.bases(List.of(change)), change);
        boolean open = change.state() == Change.State.OPEN;
        boolean own = change.proposedBy().equals(page.actor().code());
        List<Entry> history = journal.history(Changes.subject(change.id()), HISTORY);
        return View.of(
                "catalogue/change",
                page,
                new ChangePage(
                        change,
                        before,
                        differences.between(before, change.wanted().applyTo(before), page),
                        open
                                && !catalogue
                                        .history(change.topic())
                                        .getFirst()
                                        .topic()
                                        .equals(before),
                        history,
                        people.names(actors(change, history)),
                        new ChangePage.Rights(
                                open && !own && Changes.mayDecide(page.actor()),
                                own,
                                change.state() == Change.State.APPROVED
                                        && page.actor().is(Role.SYSTEM_ADMIN))));
    }

    private static Set<String> actors(Change change, List<Entry> history) {
        return Stream.concat(Stream.of(change.proposedBy()), history.stream().map(Entry::actor))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    @Allowed({Role.SYSTEM_ADMIN, Role.SUPERVISOR})
    @PostMapping("/{id}/approval")
    PageAnswer approve(Page page, Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String words) {
        return done(page, id, "change-approved", change -> changes.approve(change, words, actor));
    }

    @Allowed({Role.SYSTEM_ADMIN, Role.SUPERVISOR})
    @PostMapping("/{id}/refusal")
    PageAnswer refuse(Page page, Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String words) {
        return done(page, id, "change-refused", change -> changes.refuse(change, words, actor));
    }

    @Allowed({Role.SYSTEM_ADMIN, Role.SUPERVISOR})
    @PostMapping("/{id}/withdrawal")
    PageAnswer withdraw(Page page, Actor actor, @PathVariable String id) {
        return done(page, id, "change-withdrawn", change -> changes.withdraw(change, actor));
    }

    /** Does something with a change and shows it again, with what was refused on top. */
    private PageAnswer done(Page page, String written, String notice, java.util.function.LongConsumer act) {
        long id = id(written);
        changes.change(id);
        try {
            act.accept(id);
            return Go.to("/admin/changes/" + written + "?notice=" + notice);
        } catch (Refusal refusal) {
            return view(changes.change(id), page.refused(refusal)).status(refusal.status());
        }
    }
}
