package org.jiban.directory;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Residential compound (小区) as it is from one day to another; a change of supplier or property company is a new row.
 *
 * @param suppliers unit codes by service, e.g. HEAT; a service that is missing is not supplied by a unit
 * @param validFrom first day it holds
 * @param validTo first day it no longer holds; null while it does
 */
public record Compound(
        String code,
        String name,
        String community,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable Integer built,
        boolean oldHousing,
        int households,
        @Nullable String propertyCompany,
        @Nullable LocalDate propertyContractTo,
        boolean ownersCommittee,
        @Nullable String propertyRights,
        Map<String, String> suppliers,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
