package org.jiban.callback;

import java.time.Instant;
import org.jiban.kernel.Subject;
import org.jiban.order.WorkOrders;
import org.jiban.timer.TimedAct;
import org.springframework.stereotype.Component;

/** A link was not answered in its time: another mode follows, or the requester counts as unreached. */
@Component
class LinkLapse implements TimedAct {
    private final DueBook dues;
    private final Planner planner;
    private final WorkOrders orders;

    LinkLapse(DueBook dues, Planner planner, WorkOrders orders) {
        this.dues = dues;
        this.planner = planner;
        this.orders = orders;
    }

    @Override
    public String kind() {
        return Planner.LINK_LAPSE;
    }

    @Override
    public void due(Subject subject, Instant at) {
        dues.find(subject.id()).ifPresent(due -> {
            if (!planner.lapse(due)) {
                orders.unreached(due.orderId(), due.tries(), Planner.PLANNER);
            }
        });
    }
}
