package org.jiban.dispatch;

import java.util.Optional;

/** One rule of dispatch (派单规则): decides, or leaves it to the next. */
interface Rule {
    /** Name that stands on the order; pages say {@code dispatch.rule.<name>}. */
    String name();

    Optional<Decision> decide(Dispatchable appeal);
}
