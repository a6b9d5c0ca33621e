package org.jiban.catalogue;

import java.util.List;

/** What a unit rule says about a place (规则结果). */
public sealed interface Resolution {
    /**
     * One unit.
     *
     * @param code of the unit
     * @param via the part of the rule that named it, as written in the catalogue, e.g. {@code SUPPLIER:HEAT}
     */
    record To(String code, String via) implements Resolution {}

    /** Several units could be meant; a person must ask. */
    record Several(List<String> codes, String via) implements Resolution {}

    /** The rule cannot be applied; {@code missing} is what it would need. */
    record Unknown(Missing missing) implements Resolution {}

    /** What is missing for a rule to name a unit. */
    enum Missing {
        STREET,
        DISTRICT,
        SUPPLIER,
        UNIT,
        /** The duty is not for the grassroots, and the rule would have named a street. */
        NOT_GRASSROOTS
    }
}
