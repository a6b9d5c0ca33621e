package org.jiban.telephony.web;

import java.time.Instant;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Words;
import org.jiban.telephony.CallEvent;
import org.jspecify.annotations.Nullable;

/**
 * An event as a telephone exchange sends it.
 *
 * @param call the exchange's own name of the call; every event of one call carries the same
 * @param event offered, answered, abandoned, ended or wrapped, in any case
 * @param at when it happened; left out, it happens now
 * @param line the line that was called; left out, the main line
 * @param caller the caller's number; left out when withheld
 * @param agent code of the account or seat that answered
 * @param recording reference of the recording
 */
record CallRequest(
        @Nullable String call,
        @Nullable String event,
        @Nullable Instant at,
        @Nullable String line,
        @Nullable String caller,
        @Nullable String agent,
        @Nullable String recording) {

    CallEvent event(Instant now) {
        return new CallEvent(
                code("call", Words.required("call", call, 80), 80),
                CallEvent.kind(event),
                at == null ? now : at,
                line == null ? null : code("line", Words.required("line", line, 30), 30),
                Words.clean("caller", caller, 30),
                agent == null ? null : code("agent", Words.required("agent", agent, 60), 60),
                Words.clean("recording", recording, 200));
    }

    private static String code(String field, String word, int max) {
        if (!word.matches("[A-Za-z0-9_.:@/=+-]{1," + max + "}")) {
            throw new BadInput(field, "code-unreadable");
        }
        return word;
    }
}
