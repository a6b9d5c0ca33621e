package org.jiban.order.web;

import java.util.List;
import java.util.Map;
import org.jiban.directory.Duty;
import org.jiban.order.DeskCounts;
import org.jiban.order.SavedFilter;
import org.jspecify.annotations.Nullable;

/**
 * The desk of a unit, or of the whole city (承办台).
 *
 * @param unit whose desk; null for the whole city
 * @param me username of the viewer
 * @param urgent numbers of the most urgent orders that nobody has signed
 * @param onDuty who is on duty in the unit now; null where the roster has a gap
 * @param done how many orders a bulk act has changed and left alone; null without one
 * @param name what was typed as the name of a filter that was refused
 */
public record DeskPage(
        @Nullable String unit,
        String me,
        DeskFilter filter,
        DeskCounts counts,
        List<String> urgent,
        List<DeskRow> rows,
        @Nullable String next,
        boolean first,
        Options options,
        List<SavedFilter> saved,
        @Nullable Duty onDuty,
        @Nullable String onDutyName,
        @Nullable Done done,
        String name) {

    /** What can be chosen above the list: value to words. */
    public record Options(
            Map<String, String> places,
            Map<String, String> topics,
            Map<String, String> colleagues,
            Map<String, String> units) {}

    /** What came of a bulk act. */
    public record Done(int changed, int left) {}

    public boolean city() {
        return unit == null;
    }
}
