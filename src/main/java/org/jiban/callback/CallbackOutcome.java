package org.jiban.callback;

import java.time.Instant;
import org.jiban.order.VerdictEdge;
import org.jspecify.annotations.Nullable;

/** What came of one try (回访去向). */
public sealed interface CallbackOutcome {
    /** They gave a verdict, and it led there. */
    record Judged(VerdictEdge edge) implements CallbackOutcome {}

    /** Nobody was reached; {@code next}: not before this moment, null when it was the last try and the order is closed. */
    record NotReached(int tries, @Nullable Instant next) implements CallbackOutcome {}

    /** They are called at that time. */
    record Appointed(Instant at) implements CallbackOutcome {}
}
