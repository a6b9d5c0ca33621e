package org.jiban.dispatch.web;

import java.util.Optional;
import org.jiban.dispatch.DispatchQueue;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Role;
import org.jiban.order.Act;
import org.jiban.order.ActPage;
import org.jiban.order.OrderSnapshot;
import org.springframework.stereotype.Component;

/** Leads from an order's page to where dispatchers, and the district that holds it, decide about it. */
@Component
class DispatchActPages implements ActPage {
    private final DispatchQueue queue;

    DispatchActPages(DispatchQueue queue) {
        this.queue = queue;
    }

    @Override
    public Optional<String> address(Act act, OrderSnapshot order, Actor viewer) {
        return switch (act) {
            case DISPATCH -> waiting(order, "#dispatching");
            case CORRECT -> waiting(order, "#correcting");
            case SCREEN_OUT -> waiting(order, "#screening");
            case REDISPATCH -> Optional.of("/orders/" + order.number() + "/redispatch");
            case PASS_ON -> viewer.is(Role.UNIT_LEAD) ? Optional.of("/district-desk") : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<String> waiting(OrderSnapshot order, String part) {
        return queue.find(order.id()).map(each -> "/dispatch-queue/" + each.number() + part);
    }
}
