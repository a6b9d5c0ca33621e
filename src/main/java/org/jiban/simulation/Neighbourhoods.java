package org.jiban.simulation;

import java.util.Collection;
import java.util.List;
import org.jiban.catalogue.Topic;
import org.jiban.catalogue.UnitRule;
import org.jiban.directory.Directory;
import org.jiban.directory.Street;

/** Where appeals come from (诉求来源地): everywhere by the number of communities, and more from a few busy streets. */
final class Neighbourhoods {
    private static final double FOCUS_OF_OTHERS = 0.35;

    private final Odds<Street> everywhere;
    private final Odds<Street> busy;
    private final double share;

    Neighbourhoods(Directory directory, Habits habits) {
        List<Street> all = directory.districts().stream()
                .map(each -> directory.streets(each.code()))
                .flatMap(Collection::stream)
                .filter(each -> !directory.communities(each.code()).isEmpty())
                .toList();
        everywhere = Odds.of(all, each -> directory.communities(each.code()).size());
        List<Street> focus = all.stream()
                .filter(each -> habits.focus().containsKey(each.code()))
                .toList();
        busy = focus.isEmpty()
                ? everywhere
                : Odds.of(focus, each -> habits.focus().getOrDefault(each.code(), 0.0));
        share = habits.focusShare();
    }

    /** A street for an appeal about a topic: what streets handle lies mostly in the busy ones. */
    Street of(Topic topic, Dice dice) {
        return dice.chance(byStreets(topic.lead()) ? share : FOCUS_OF_OTHERS) ? busy.pick(dice) : everywhere.pick(dice);
    }

    /** Any street. */
    Street any(Dice dice) {
        return dice.chance(FOCUS_OF_OTHERS) ? busy.pick(dice) : everywhere.pick(dice);
    }

    private static boolean byStreets(UnitRule rule) {
        return switch (rule) {
            case UnitRule.OfStreet() -> true;
            case UnitRule.FirstOf(List<UnitRule> rules) -> byStreets(rules.getFirst());
            case UnitRule.OfDistrict d -> false;
            case UnitRule.Named n -> false;
            case UnitRule.OfSupplier s -> false;
        };
    }
}
