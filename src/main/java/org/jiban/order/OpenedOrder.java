package org.jiban.order;

import java.time.Instant;
import java.util.List;
import org.jiban.kernel.Urgency;
import org.jspecify.annotations.Nullable;

/** An order just opened; the clocks beyond dispatch and the lead are null while it waits for a dispatcher. */
public record OpenedOrder(
        long id,
        String number,
        Stage stage,
        String topic,
        Urgency urgency,
        @Nullable String lead,
        List<String> assists,
        Instant dispatchDue,
        @Nullable Instant signDue,
        @Nullable Instant contactDue,
        @Nullable Instant feedbackDue,
        @Nullable Instant unitDue) {}
