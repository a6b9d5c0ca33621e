package org.jiban.assessment.web;

import java.util.List;
import org.jiban.assessment.AssessedRow;
import org.jiban.assessment.Figure;
import org.jiban.assessment.RateCell;
import org.jiban.assessment.RowsOf;
import org.jspecify.annotations.Nullable;

/**
 * The orders behind one figure (数字背后的工单), without a word of what was said and without the requester.
 *
 * @param stated what the figure says
 * @param counted how many orders there are
 * @param next the part that follows; null at the end
 */
public record RowsPage(
        RowsOf rows,
        RateCell cell,
        String name,
        int stated,
        int counted,
        List<Line> lines,
        @Nullable String next,
        boolean first) {

    public record Line(AssessedRow row, String topic, String lead, String place) {}

    public boolean agrees() {
        return stated == counted;
    }

    /** The figures one can go over to, those that hold nothing left out. */
    public List<Figure> others() {
        return java.util.Arrays.stream(Figure.values())
                .filter(each -> each == rows.figure() || cell.counts().of(each) > 0)
                .toList();
    }
}
