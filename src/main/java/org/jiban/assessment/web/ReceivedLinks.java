package org.jiban.assessment.web;

import java.time.LocalDate;
import java.util.Locale;
import org.jiban.assessment.CallRows;
import org.jiban.intake.Outcome;
import org.jiban.kernel.Channel;

/** Where the figures of the dashboard lead. */
public final class ReceivedLinks {
    private ReceivedLinks() {}

    public static String day(LocalDate day) {
        return span(day, day);
    }

    public static String span(LocalDate from, LocalDate to) {
        return "/dashboard/contacts?from=" + from + "&to=" + to;
    }

    public static String hour(LocalDate day, int hour) {
        return day(day) + "&hour=" + hour;
    }

    public static String channel(LocalDate day, Channel channel) {
        return day(day) + "&channel=" + Asked.name(channel);
    }

    public static String outcome(LocalDate day, Outcome outcome) {
        return day(day) + "&outcome=" + Asked.name(outcome);
    }

    public static String topic(LocalDate from, LocalDate to, String topic) {
        return span(from, to) + "&topic=" + topic;
    }

    public static String district(LocalDate from, LocalDate to, String district) {
        return span(from, to) + "&district=" + district;
    }

    /** The ranking of the streets of a district. */
    public static String streets(String period, String district) {
        return "/rates?period=" + period + "&level=street&district=" + district;
    }

    public static String calls(CallRows.Which which, CallRows.Since since) {
        return "/dashboard/calls?which=" + Asked.name(which) + "&since=" + Asked.name(since);
    }

    /** {@code 08}. */
    public static String twoDigits(int hour) {
        return String.format(Locale.ROOT, "%02d", hour);
    }
}
