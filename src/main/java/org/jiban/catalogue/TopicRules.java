package org.jiban.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiban.directory.Directory;
import org.jiban.directory.Unit;
import org.jiban.directory.UnitKind;

/** What must hold for a topic's rules, whether they come from a pack or from a person. */
final class TopicRules {
    private TopicRules() {}

    /** A fault: {@code code} for the person ({@code refusal.<code>}), {@code text} for whoever keeps the pack. */
    record Fault(String code, String argument, String text) {}

    /** Every unit a rule names must exist; the lead may be no street when the duty is not for the grassroots. */
    static List<Fault> faults(Topic topic, DutyEntry duty, Directory directory) {
        List<Fault> faults = new ArrayList<>();
        parts(topic).forEach(rule -> unknownUnit(rule, directory).ifPresent(faults::add));
        if (!duty.grassroots() && namesStreet(topic.lead(), directory)) {
            faults.add(new Fault(
                    "topic-not-for-streets",
                    duty.number(),
                    "names a street, but duty " + duty.number() + " is not for the grassroots"));
        }
        return faults;
    }

    /** All rules of a topic, alternatives one by one. */
    private static Stream<UnitRule> parts(Topic topic) {
        return Stream.concat(Stream.of(topic.lead()), topic.assists().stream()).flatMap(UnitRule::alternatives);
    }

    private static Optional<Fault> unknownUnit(UnitRule rule, Directory directory) {
        return rule instanceof UnitRule.Named(String code)
                        && directory.findUnit(code).isEmpty()
                ? Optional.of(
                        new Fault("topic-unit-unknown", code, "names the unit " + code + ", which does not exist"))
                : Optional.empty();
    }

    private static boolean namesStreet(UnitRule rule, Directory directory) {
        return switch (rule) {
            case UnitRule.OfStreet() -> true;
            case UnitRule.Named(String code) ->
                directory.findUnit(code).map(Unit::kind).orElse(UnitKind.DEPARTMENT) == UnitKind.STREET;
            case UnitRule.OfDistrict() -> false;
            case UnitRule.OfSupplier supplier -> false;
            case UnitRule.FirstOf first -> first.alternatives().anyMatch(each -> namesStreet(each, directory));
        };
    }
}
