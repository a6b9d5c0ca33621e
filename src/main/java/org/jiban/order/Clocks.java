package org.jiban.order;

import java.time.Instant;

/**
 * The clocks of a dispatched order (时限).
 *
 * @param firstDispatchedAt when the citizen's clock first started
 * @param dispatchedAt when the present lead got it
 * @param signDue until when the lead must sign
 * @param contactDue until when the lead must have reached the requester
 * @param feedbackFrom start of the citizen's clock, later only after a reopening
 * @param feedbackDue end of the citizen's clock
 * @param unitFrom start of the lead's own clock
 * @param unitDue end of the lead's own clock; then the requester is asked
 */
record Clocks(
        Instant firstDispatchedAt,
        Instant dispatchedAt,
        Instant signDue,
        Instant contactDue,
        Instant feedbackFrom,
        Instant feedbackDue,
        Instant unitFrom,
        Instant unitDue) {}
