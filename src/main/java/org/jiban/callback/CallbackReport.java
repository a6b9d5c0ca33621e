package org.jiban.callback;

import java.time.Instant;
import java.util.List;
import org.jiban.calendar.CallbackMode;
import org.jiban.order.Satisfaction;
import org.jiban.order.Solved;
import org.jspecify.annotations.Nullable;

/**
 * What somebody of the hotline reports of one try (回访登记), as it arrives: a verdict, a failed try, or an appointment.
 *
 * @param reached whether the requester was spoken to
 * @param contacted whether the unit got in touch with them; null when they did not say
 * @param solved their verdict; needed when they were reached, unless they want to be called again
 * @param partlyAccepted with PARTLY: they accept that as the end
 * @param feasible whether a remedy is feasible; null means yes, no needs a supervisor
 * @param satisfaction null means not rated
 * @param words what they said, at most 2000 characters
 * @param callAgainAt they want to be called at this time instead; never counts as a failed try
 */
public record CallbackReport(
        @Nullable CallbackMode mode,
        @Nullable Boolean reached,
        @Nullable Boolean contacted,
        @Nullable Solved solved,
        @Nullable Boolean partlyAccepted,
        @Nullable Boolean feasible,
        @Nullable Satisfaction satisfaction,
        @Nullable List<@Nullable String> reasons,
        @Nullable String words,
        @Nullable Instant callAgainAt) {

    /** A call that reached nobody. */
    public static CallbackReport notReached() {
        return new CallbackReport(CallbackMode.PHONE, false, null, null, null, null, null, null, null, null);
    }

    /** A call in which they asked to be called at another time. */
    public static CallbackReport again(Instant at) {
        return new CallbackReport(CallbackMode.PHONE, true, null, null, null, null, null, null, null, at);
    }
}
