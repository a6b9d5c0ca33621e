package org.jiban.telephony;

import java.util.OptionalDouble;

/**
 * Calls of a stretch of time, counted when they were answered or given up.
 *
 * @param inTime answered within 15 seconds
 * @param waitMs waiting of all of them together
 * @param talkMs talking of all of them together
 */
public record Answering(long answered, long inTime, long abandoned, long waitMs, long talkMs) {
    public long offered() {
        return answered + abandoned;
    }

    /** Connection rate (接通率), 0..1; empty without calls. */
    public OptionalDouble connected() {
        return share(answered, offered());
    }

    /** Share answered within 15 seconds (15 秒接通率), 0..1, of all calls; empty without calls. */
    public OptionalDouble answeredInTime() {
        return share(inTime, offered());
    }

    /** Average wait in seconds, until answered or given up. */
    public OptionalDouble averageWait() {
        return share(waitMs, offered() * 1000);
    }

    private static OptionalDouble share(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
