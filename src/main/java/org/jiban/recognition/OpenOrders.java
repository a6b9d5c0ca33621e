package org.jiban.recognition;

import java.time.Instant;
import java.util.List;
import org.jiban.kernel.Place;
import org.jspecify.annotations.Nullable;

/** The open orders that might be about the same matter (同类未办结工单); the module of orders implements it. */
public interface OpenOrders {
    /**
     * Open orders of the same street and topic, of the same building or compound, or of the same requester; at most
     * {@code limit}, newest first.
     */
    List<OpenOrder> near(Place place, @Nullable String topic, @Nullable Long requester, int limit);

    /** An open order as far as comparing needs it; the text lives no longer than the comparison. */
    record OpenOrder(
            long id,
            String number,
            @Nullable Long requester,
            String topic,
            Place place,
            Instant receivedAt,
            String text) {}
}
