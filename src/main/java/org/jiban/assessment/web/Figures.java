package org.jiban.assessment.web;

import java.util.Locale;
import org.jiban.assessment.Figure;
import org.jiban.assessment.RateCell;
import org.jiban.assessment.Share;

/** How figures are written, and the address of the rows behind them. */
public final class Figures {
    /** What is shown where there is nothing to divide. */
    public static final String UNKNOWN = "—";

    private Figures() {}

    /** {@code 12,345}. */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 95.9%}; a dash when nothing is known. */
    public static String percent(Share share) {
        return share.known() ? percent(share.value()) : UNKNOWN;
    }

    public static String percent(double value) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * value);
    }

    /** {@code 93.1–97.5%}: the Wilson 95 % interval; empty when nothing is known. */
    public static String interval(Share share) {
        return share.known() ? String.format(Locale.ROOT, "%.1f–%.1f%%", 100 * share.low(), 100 * share.high()) : "";
    }

    /** {@code +0.4} percentage points. */
    public static String points(double difference) {
        return String.format(Locale.ROOT, "%+.1f", 100 * difference);
    }

    /** {@code +11%} of some against others. */
    public static String change(double now, double before) {
        return String.format(Locale.ROOT, "%+d%%", Math.round(100 * (now - before) / before));
    }

    public static String signed(int number) {
        return String.format(Locale.ROOT, "%+d", number);
    }

    public static String oneDecimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    /** Where the orders that make a figure of a cell are listed. */
    public static String rows(RateCell cell, Figure figure) {
        return "/rates/rows?period=" + cell.period() + "&level=" + Asked.name(cell.level()) + "&code=" + cell.code()
                + "&figure=" + Asked.name(figure);
    }
}
