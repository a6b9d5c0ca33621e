package org.jiban.dispatch.web;

import java.util.List;
import org.jiban.order.OrderView;
import org.jiban.web.ClockStrip;
import org.jspecify.annotations.Nullable;

/**
 * Sending an order on to another unit (改派).
 *
 * @param clock the requester's, which runs on; null when it does not run
 * @param lead what was typed, as are {@code assists} and {@code reason}
 * @param units all names to choose from
 */
public record RedispatchPage(
        OrderView order,
        String topic,
        String place,
        @Nullable ClockStrip clock,
        String lead,
        String assists,
        String reason,
        List<String> units) {}
