package org.jiban.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Building (楼栋) of a compound, by its number; valid as {@link Compound} is. */
public record Building(
        String compound,
        String number,
        int entrances,
        int floors,
        int households,
        boolean lift,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
