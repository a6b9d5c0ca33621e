package org.jiban.callback.web;

import java.util.List;
import java.util.Locale;
import org.jiban.calendar.CallbackMode;
import org.jiban.callback.CallbackReport;
import org.jiban.callback.CitizenVerdict;
import org.jiban.kernel.BadInput;
import org.jiban.order.Satisfaction;
import org.jiban.order.Solved;
import org.jspecify.annotations.Nullable;

/**
 * The three questions as a form sends them; every field may be missing or nonsense.
 *
 * @param order number of the order the form is about; staff only
 * @param feasible {@code no} when a supervisor says that nothing can be done
 */
public record VerdictForm(
        @Nullable String order,
        @Nullable String solved,
        @Nullable String contacted,
        @Nullable String accepted,
        @Nullable String satisfaction,
        @Nullable List<String> reasons,
        @Nullable String words,
        @Nullable String feasible) {
    static final VerdictForm EMPTY = new VerdictForm(null, null, null, null, null, null, null, null);

    /** Whether this answer was chosen in the form that is shown again for this order. */
    public boolean chose(String number, String name, String value) {
        if (!number.equals(order)) {
            return false;
        }
        return switch (name) {
            case "solved" -> value.equals(solved);
            case "contacted" -> value.equals(contacted);
            case "satisfaction" -> value.equals(satisfaction);
            case "reasons" -> reasons != null && reasons.contains(value);
            case "accepted" -> accepted != null;
            default -> false;
        };
    }

    /** The words of the form that is shown again for this order. */
    public String wordsOf(String number) {
        return number.equals(order) && words != null ? words : "";
    }

    /** What staff report of a call that reached the requester. */
    CallbackReport report() {
        return new CallbackReport(
                CallbackMode.PHONE,
                true,
                yes(contacted),
                chosen("solved", Solved.class, solved),
                accepted != null,
                feasible == null ? null : Boolean.valueOf(!feasible.equals("no")),
                chosen("satisfaction", Satisfaction.class, satisfaction),
                reasons == null ? List.of() : List.copyOf(reasons),
                words,
                null);
    }

    /** What the requester says by themselves. */
    CitizenVerdict verdict() {
        return new CitizenVerdict(
                yes(contacted),
                chosen("solved", Solved.class, solved),
                accepted != null,
                chosen("satisfaction", Satisfaction.class, satisfaction),
                reasons == null ? List.of() : List.copyOf(reasons),
                words);
    }

    private static @Nullable Boolean yes(@Nullable String written) {
        return written == null || written.isBlank() ? null : Boolean.valueOf(written.equals("yes"));
    }

    private static <E extends Enum<E>> @Nullable E chosen(String field, Class<E> type, @Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        try {
            return Enum.valueOf(type, written.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadInput(field, "value-unreadable");
        }
    }
}
