package org.jiban.telephony;

import org.jspecify.annotations.Nullable;

/**
 * What the exchange says of a call it placed (外呼结果).
 *
 * @param seconds how long they talked; 0 when nobody answered
 * @param recording reference of the recording, when there is one
 */
public record Dialled(
        DialOutcome outcome, long seconds, @Nullable String recording) {}
