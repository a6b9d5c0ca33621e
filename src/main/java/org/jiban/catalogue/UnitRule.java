package org.jiban.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rule that names a responsible unit (责任单位规则): the place's street, its district, a unit by code, or the building's
 * supplier; alternatives are tried in their order.
 */
public sealed interface UnitRule {
    /** The street of the place. */
    record OfStreet() implements UnitRule {}

    /** The district government of the place. */
    record OfDistrict() implements UnitRule {}

    /** One unit, wherever it happens. */
    record Named(String unit) implements UnitRule {}

    /** Who supplies the building with a service; else the only enterprise with it that serves the district. */
    record OfSupplier(String service) implements UnitRule {}

    /** The first that gives a unit. @param rules two or more, none of them alternatives */
    record FirstOf(List<UnitRule> rules) implements UnitRule {
        public FirstOf {
            rules = List.copyOf(rules);
        }
    }

    /**
     * Reads {@code STREET}, {@code DISTRICT}, {@code UNIT:code}, {@code SUPPLIER:HEAT}, or several of them with
     * {@code " > "} between.
     *
     * @throws IllegalArgumentException for anything else
     */
    static UnitRule parse(String written) {
        List<UnitRule> rules = new ArrayList<>();
        for (String part : written.split(" > ", -1)) {
            rules.add(one(part));
        }
        return rules.size() == 1 ? rules.getFirst() : new FirstOf(rules);
    }

    private static UnitRule one(String written) {
        if (written.equals("STREET")) {
            return new OfStreet();
        }
        if (written.equals("DISTRICT")) {
            return new OfDistrict();
        }
        if (written.matches("UNIT:[A-Za-z0-9-]+")) {
            return new Named(written.substring("UNIT:".length()));
        }
        if (written.matches("SUPPLIER:[A-Z]+")) {
            return new OfSupplier(written.substring("SUPPLIER:".length()));
        }
        throw new IllegalArgumentException("'" + written + "' is no unit rule");
    }

    /** The rule itself, or each of its alternatives. */
    default Stream<UnitRule> alternatives() {
        return this instanceof FirstOf(List<UnitRule> rules) ? rules.stream() : Stream.of(this);
    }

    /** As {@link #parse} reads it. */
    default String written() {
        return switch (this) {
            case OfStreet() -> "STREET";
            case OfDistrict() -> "DISTRICT";
            case Named(String unit) -> "UNIT:" + unit;
            case OfSupplier(String service) -> "SUPPLIER:" + service;
            case FirstOf(List<UnitRule> rules) ->
                String.join(" > ", rules.stream().map(UnitRule::written).toList());
        };
    }
}
