package org.jiban.telephony;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A call that rings (等待接听). */
public record WaitingCall(long id, String line, @Nullable Long requesterId, Instant offeredAt) {}
