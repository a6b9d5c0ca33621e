package org.jiban.catalogue.web;

import java.util.List;
import java.util.Map;
import org.jiban.catalogue.Change;
import org.jiban.catalogue.Topic;
import org.jspecify.annotations.Nullable;

/**
 * A part of the list of changes.
 *
 * @param show which of them
 * @param counts how many each tab holds
 */
public record ChangeListPage(
        Show show,
        Map<Show, Integer> counts,
        List<Line> lines,
        @Nullable String next,
        boolean first) {
    /** A tab of the list. */
    public enum Show {
        OPEN,
        APPROVED,
        TURNED_DOWN
    }

    /** A change with what it makes different. @param by name of who proposed it */
    public record Line(Change change, Topic topic, List<Difference> differences, String by, boolean own) {}
}
