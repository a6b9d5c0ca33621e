package org.jiban.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.jiban.kernel.Actor;
import org.jiban.kernel.City;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What pages are made from, the same for every reader. */
@Component
public class Shell {
    private final Phrases phrases;
    private final City city;
    private final Clock clock;
    private final Assets assets;
    private final List<Navigation> navigation;
    private final ObjectProvider<UnitNames> units;

    Shell(
            Phrases phrases,
            City city,
            Clock clock,
            Assets assets,
            List<Navigation> navigation,
            ObjectProvider<UnitNames> units) {
        this.phrases = phrases;
        this.city = city;
        this.clock = clock;
        this.assets = assets;
        this.navigation = navigation;
        this.units = units;
    }

    Phrases phrases() {
        return phrases;
    }

    City city() {
        return city;
    }

    Clock clock() {
        return clock;
    }

    Assets assets() {
        return assets;
    }

    /** The name of a unit, or its code while no directory is loaded. */
    String unitName(String unit, String language) {
        UnitNames names = units.getIfAvailable();
        String name = names == null ? null : names.name(unit, language);
        return name == null ? unit : name;
    }

    /** All links of an actor, by group and order. */
    public List<NavLink> links(Actor actor) {
        return navigation.stream()
                .flatMap(each -> each.links(actor).stream())
                .sorted(Comparator.comparing(NavLink::group).thenComparing(NavLink::order))
                .toList();
    }
}
