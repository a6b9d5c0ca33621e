package org.jiban.timer;

import java.time.Instant;
import org.jiban.kernel.Subject;

/** What happens when a timer of one kind runs out: performed in one transaction with the timer's end, exactly once. */
public interface TimedAct {
    /** Kind of timer, module first: {@code order.unit-due}. */
    String kind();

    /**
     * Performs the act.
     *
     * @param at the moment the timer was set to, not the moment the sweeper came by
     */
    void due(Subject subject, Instant at);
}
