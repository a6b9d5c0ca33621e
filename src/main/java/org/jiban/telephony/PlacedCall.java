package org.jiban.telephony;

import java.time.Instant;
import org.jiban.kernel.Actor;
import org.jspecify.annotations.Nullable;

/** A call the exchange placed for somebody (外呼). */
record PlacedCall(long id, long requesterId, @Nullable Long orderId, Actor actor, Instant at, Dialled dialled) {}
