package org.jiban.intake.web;

import java.time.Instant;
import org.jiban.telephony.Call;
import org.jiban.telephony.LiveCalls;
import org.jspecify.annotations.Nullable;

/**
 * The agent's telephone (坐席话机): the call that is on, or how many wait.
 *
 * @param call on now, or abandoned and being called back; null when the agent is free
 */
public record Line(@Nullable Call call, LiveCalls live) {
    /** Whether caller and agent talk at this moment. */
    public boolean talking() {
        return call != null && call.answeredAt() != null && call.endedAt() == null;
    }

    /** Whether the agent called back somebody who had given up waiting. */
    public boolean calledBack() {
        return call != null && call.abandonedAt() != null;
    }

    /** Since when they talk, as milliseconds, for the clock on the page. */
    public String since() {
        Instant answered = call == null ? null : call.answeredAt();
        return answered == null ? "" : String.valueOf(answered.toEpochMilli());
    }
}
