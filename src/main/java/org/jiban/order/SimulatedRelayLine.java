package org.jiban.order;

import org.jiban.kernel.City;
import org.jiban.kernel.Ids;
import org.jiban.kernel.OutOfOrder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A relay line for simulated cities: invented requesters pick up and talk for one to five minutes, the same for the same
 * order. It stands behind every real line, and refuses to invent a call for a real city.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class SimulatedRelayLine implements RelayLine {
    private final City city;
    private final Ids ids;

    SimulatedRelayLine(City city, Ids ids) {
        this.city = city;
        this.ids = ids;
    }

    @Override
    public Relayed connect(long orderId, long requesterId) {
        if (!city.simulated()) {
            throw new OutOfOrder("order-no-relay-line");
        }
        int seconds = 60 + (int) Math.floorMod(Long.hashCode(orderId), 240);
        return new Relayed(ids.next(), true, seconds);
    }
}
