package org.jiban.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jiban.directory.Directory;
import org.jiban.directory.Supplier;
import org.jiban.directory.Unit;
import org.jiban.directory.UnitKind;
import org.jiban.kernel.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Applies unit rules to places. */
@Component
public class UnitRules {
    private final Directory directory;
    private final Catalogue catalogue;

    UnitRules(Directory directory, Catalogue catalogue) {
        this.directory = directory;
        this.catalogue = catalogue;
    }

    /**
     * The lead unit of a topic at a place; never a street when the topic's duty is not for the grassroots.
     *
     * @param place completed by the directory
     */
    public Resolution lead(Topic topic, Place place, LocalDate on) {
        return guarded(topic, resolve(topic.lead(), place, on));
    }

    /** The assisting units of a topic at a place, one answer for each rule; a street may assist in any duty. */
    public List<Resolution> assists(Topic topic, Place place, LocalDate on) {
        return topic.assists().stream().map(rule -> resolve(rule, place, on)).toList();
    }

    /** Department duties are not dispatched to the grassroots (国办函〔2025〕66号). */
    private Resolution guarded(Topic topic, Resolution resolution) {
        return resolution instanceof Resolution.To(String code, String via)
                        && directory.unit(code).kind() == UnitKind.STREET
                        && !catalogue.duty(topic.duty()).grassroots()
                ? new Resolution.Unknown(Resolution.Missing.NOT_GRASSROOTS)
                : resolution;
    }

    /**
     * What a rule says about a place on a day. Of alternatives the first that gives a unit counts; one that could mean
     * several units ends the search, because guessing the next would be wrong for most of them.
     *
     * @param place completed by the directory
     */
    public Resolution resolve(UnitRule rule, Place place, LocalDate on) {
        return switch (rule) {
            case UnitRule.OfStreet() -> unitOf(place.street(), rule, Resolution.Missing.STREET);
            case UnitRule.OfDistrict() -> unitOf(place.district(), rule, Resolution.Missing.DISTRICT);
            case UnitRule.Named(String code) -> unitOf(code, rule, Resolution.Missing.UNIT);
            case UnitRule.OfSupplier(String service) -> supplier(service, rule, place, on);
            case UnitRule.FirstOf(List<UnitRule> rules) -> firstOf(rules, place, on);
        };
    }

    private Resolution unitOf(@Nullable String code, UnitRule rule, Resolution.Missing missing) {
        return code == null || directory.findUnit(code).isEmpty()
                ? new Resolution.Unknown(missing)
                : new Resolution.To(code, rule.written());
    }

    private Resolution supplier(String service, UnitRule rule, Place place, LocalDate on) {
        return switch (directory.supplier(service, place, on)) {
            case Supplier.Known(Unit unit, boolean byCompound) -> new Resolution.To(unit.code(), rule.written());
            case Supplier.Several(List<Unit> units) ->
                new Resolution.Several(units.stream().map(Unit::code).toList(), rule.written());
            case Supplier.Unknown() -> new Resolution.Unknown(Resolution.Missing.SUPPLIER);
        };
    }

    /** When no alternative gives a unit, what the first of them misses is the reason. */
    private Resolution firstOf(List<UnitRule> rules, Place place, LocalDate on) {
        List<Resolution> all =
                rules.stream().map(rule -> resolve(rule, place, on)).toList();
        return all.stream()
                .filter(each -> !(each instanceof Resolution.Unknown))
                .findFirst()
                .orElseGet(all::getFirst);
    }
}
