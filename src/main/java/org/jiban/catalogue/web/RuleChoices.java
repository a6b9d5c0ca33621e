package org.jiban.catalogue.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jiban.catalogue.Topic;
import org.jiban.catalogue.UnitRule;
import org.jiban.directory.Directory;
import org.jiban.directory.Unit;
import org.jiban.directory.UnitKind;
import org.jiban.web.Page;
import org.springframework.stereotype.Component;

/** What a rule can be made of: by place, by supplier, or one unit; streets are named by the place alone. */
@Component
public class RuleChoices {
    private final Directory directory;
    private final RuleWords words;

    RuleChoices(Directory directory, RuleWords words) {
        this.directory = directory;
        this.words = words;
    }

    /** A choice. @param value as the catalogue writes it */
    public record Choice(String value, String text) {}

    /** Choices under one heading. */
    public record Group(String title, List<Choice> choices) {}

    /** All choices, and whatever the topic says now even if it is none of them. */
    List<Group> of(Topic topic, Page page) {
        List<Group> groups = new ArrayList<>();
        groups.add(new Group(
                page.say("rule.by-place"),
                choices(Stream.of(new UnitRule.OfStreet(), new UnitRule.OfDistrict()), page)));
        groups.add(new Group(page.say("rule.by-supplier"), choices(suppliers(), page)));
        for (UnitKind kind : List.of(UnitKind.DEPARTMENT, UnitKind.ENTERPRISE, UnitKind.DISTRICT)) {
            groups.add(new Group(page.say("unit.kind." + kind), choices(named(kind), page)));
        }
        List<Choice> others = others(topic, groups, page);
        if (!others.isEmpty()) {
            groups.add(new Group(page.say("rule.now"), others));
        }
        return groups;
    }

    private Stream<UnitRule> suppliers() {
        return directory.units(UnitKind.ENTERPRISE).stream()
                .flatMap(each -> each.services().stream())
                .distinct()
                .sorted()
                .map(UnitRule.OfSupplier::new);
    }

    private Stream<UnitRule> named(UnitKind kind) {
        return directory.units(kind).stream().map(Unit::code).map(UnitRule.Named::new);
    }

    private List<Choice> others(Topic topic, List<Group> known, Page page) {
        Stream<UnitRule> said = Stream.concat(topic.lead().alternatives(), topic.assists().stream());
        return choices(said, page).stream()
                .distinct()
                .filter(each ->
                        known.stream().noneMatch(group -> group.choices().contains(each)))
                .toList();
    }

    private List<Choice> choices(Stream<? extends UnitRule> rules, Page page) {
        return rules.map(each -> new Choice(each.written(), words.line(each, page)))
                .toList();
    }
}
