package org.jiban.directory;

import java.time.LocalTime;

/**
 * A post of the roster (值班岗位), filled by the same people or by somebody named for the day.
 *
 * @param unit code of a unit, or a {@link UnitKind} whose units have no posts of their own
 * @param shift short code, unique within the unit, e.g. {@code NIGHT}
 * @param from start, local time; a shift whose end is not later runs past midnight
 */
record RosterPost(String unit, String shift, Days days, LocalTime from, LocalTime to, String post, String postEn) {
    /** Days on which a shift begins. */
    enum Days {
        EVERY,
        WORKING,
        REST
    }

    boolean pastMidnight() {
        return !from.isBefore(to);
    }
}
