package org.jiban.directory;

import org.jiban.journal.Fact;
import org.jspecify.annotations.Nullable;

/** A post of the roster was given to somebody for a day, or to nobody again. */
record DutyAssigned(
        String unit, String day, String shift, @Nullable String account) implements Fact {
    @Override
    public String act() {
        return "directory.duty-assigned";
    }
}
