package org.jiban.directory.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiban.directory.Duty;
import org.jiban.directory.Unit;

/**
 * The roster of a unit for a week.
 *
 * @param colleagues who may fill a post: user name to name
 * @param names of everybody who fills one
 * @param standIn what was typed into the form for a stand-in
 */
public record RosterPage(
        Unit unit,
        LocalDate monday,
        List<Day> days,
        Map<String, String> colleagues,
        Map<String, String> names,
        StandIn standIn,
        boolean keep) {
    /** A day with the shifts that begin on it. @param open whether it is still to come, today included */
    public record Day(LocalDate day, boolean working, boolean today, boolean open, List<Duty> duties) {}

    /** Who is away, from when until when, and who stands in. */
    public record StandIn(String away, String from, String until, String standIn) {
        static final StandIn EMPTY = new StandIn("", "", "", "");
    }

    public String name(String account) {
        return names.getOrDefault(account, account);
    }

    /** Whether any day can still be changed. */
    public boolean open() {
        return days.stream().anyMatch(Day::open);
    }
}
