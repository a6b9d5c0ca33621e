package org.jiban.directory;

import org.jiban.journal.Fact;

/** The duty phone of a unit was entered, or taken out; the number itself stays out of the journal. */
record DutyPhoneChanged(String unit, boolean given) implements Fact {
    @Override
    public String act() {
        return "directory.duty-phone-changed";
    }
}
