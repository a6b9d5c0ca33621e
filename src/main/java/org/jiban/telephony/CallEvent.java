package org.jiban.telephony;

import java.time.Instant;
import java.util.Locale;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * Call event (话务事件): what the telephone exchange tells about one call.
 *
 * @param call the exchange's own name of the call, 1..80 characters
 * @param at when it happened
 * @param line the line that was called, for the first event
 * @param caller the caller's number; null when it is withheld
 * @param agent code of the account that answered
 * @param recording reference of the recording in the exchange
 */
public record CallEvent(
        String call,
        Kind kind,
        Instant at,
        @Nullable String line,
        @Nullable String caller,
        @Nullable String agent,
        @Nullable String recording) {

    /** The life of a call: offered 呼入, answered 接起, abandoned 放弃, ended 挂机, wrapped up 话后整理完. */
    public enum Kind {
        OFFERED,
        ANSWERED,
        ABANDONED,
        ENDED,
        WRAPPED
    }

    /** Reads a kind as exchanges write it, in any case. Throws {@link BadInput} for another word. */
    public static Kind kind(@Nullable String word) {
        String kind = Words.required("event", word, 20).toUpperCase(Locale.ROOT);
        for (Kind each : Kind.values()) {
            if (each.name().equals(kind)) {
                return each;
            }
        }
        throw new BadInput("event", "call-event-unknown");
    }
}
