package org.jiban.order;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiban.journal.Entry;
import org.jiban.journal.Journal;
import org.jiban.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The history of an order from the journal, with the words people wrote, as one viewer may read it. */
@Component
class Histories {
    private static final int MOST = 300;

    private final Journal journal;
    private final Steps steps;
    private final SealedWords words;
    private final Photographs photographs;
    private final Sections sections;
    private final EntrySight sight;

    Histories(
            Journal journal,
            Steps steps,
            SealedWords words,
            Photographs photographs,
            Sections sections,
            EntrySight sight) {
        this.journal = journal;
        this.steps = steps;
        this.words = words;
        this.photographs = photographs;
        this.sections = sections;
        this.sight = sight;
    }

    /** Newest first. */
    List<HistoryLine> of(Case it) {
        Map<Long, Steps.Step> written =
                steps.of(it.order).stream().collect(Collectors.toMap(Steps.Step::id, Function.identity()));
        List<Photographs.Stored> photos = photographs.of(it.order.id());
        Visibility visible = Visibility.of(it.order, it.actor);
        List<String> telling =
                visible.ownWords() ? List.of() : words.open(it.order).telling();
        List<Entry> entries = journal.history(it.order.subject(), MOST);
        Map<Long, String> names = sections.names(
                entries.stream().flatMap(each -> section(each).stream()).toList());
        return entries.stream()
                .map(entry -> new HistoryLine(
                        sight.of(entry, it.actor),
                        words(it, entry, written, visible, telling),
                        section(entry).map(names::get).orElse(null),
                        photos(entry, photos)))
                .toList();
    }

    private static Optional<Long> section(Entry entry) {
        JsonNode section = entry.act().equals("order.assigned") ? entry.facts().get("section") : null;
        return section == null || section.isNull() ? Optional.empty() : Optional.of(section.asLong());
    }

    private static @Nullable String words(
            Case it, Entry entry, Map<Long, Steps.Step> written, Visibility visible, List<String> telling) {
        Steps.Step step = written.get(step(entry));
        if (step == null || step.words().isEmpty() || !readable(it).contains(step.kind())) {
            return null;
        }
        return visible.ownWords()
                ? step.words()
                : SelfIdentification.hide(step.words(), telling).text();
    }

    private static long step(Entry entry) {
        JsonNode step = entry.facts().get("step");
        JsonNode question = entry.act().equals("order.asked") ? entry.facts().get("question") : null;
        JsonNode id = step == null || step.isNull() ? question : step;
        return id == null ? 0 : id.asLong();
    }

    /** Remarks stay within the hotline; the requester reads what was said to them and by them. */
    private static Set<Steps.Kind> readable(Case it) {
        if (it.actor.is(Role.CITIZEN)) {
            return EnumSet.of(Steps.Kind.ANSWER, Steps.Kind.QUESTION, Steps.Kind.REPLY, Steps.Kind.ADDED);
        }
        return it.actor.unit() == null
                ? EnumSet.allOf(Steps.Kind.class)
                : EnumSet.complementOf(EnumSet.of(Steps.Kind.REMARK));
    }

    private static List<Photo> photos(Entry entry, List<Photographs.Stored> all) {
        if (!entry.act().equals("order.photos-attached")) {
            return List.of();
        }
        return all.stream()
                .filter(photo -> photo.at().equals(entry.happenedAt()))
                .map(photo -> new Photo(photo.attachment(), photo.moment()))
                .toList();
    }
}
