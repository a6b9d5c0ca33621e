package org.jiban.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jiban.journal.Journal;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Subject;
import org.jiban.order.OrderSnapshot;
import org.jiban.order.WorkOrders;
import org.jiban.timer.TimedAct;
import org.springframework.stereotype.Component;

/** A district did not send an order on in time: it stays on its desk, and a dispatcher of the hotline looks too. */
@Component
class DistrictLate implements TimedAct {
    private final DistrictBook book;
    private final DispatchQueue queue;
    private final WorkOrders orders;
    private final Journal journal;
    private final Clock clock;

    DistrictLate(DistrictBook book, DispatchQueue queue, WorkOrders orders, Journal journal, Clock clock) {
        this.book = book;
        this.queue = queue;
        this.orders = orders;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return DistrictDesk.DUE;
    }

    @Override
    public void due(Subject subject, Instant at) {
        book.find(subject.id()).ifPresent(duty -> {
            OrderSnapshot order = orders.snapshot(duty.orderId());
            Instant due = order.unitDue() == null ? at : order.unitDue();
            List<AskReason> reasons = List.of(AskReason.of(AskReason.Kind.DISTRICT_LATE, duty.district()));
            queue.add(
                    List.of(Waiting.of(duty.orderId(), duty.number(), order.urgency(), reasons, clock.instant(), due)));
            journal.write(
                    subject, Actor.system("sweeper"), new DispatchFact.DistrictLate(duty.district(), duty.dueAt()));
        });
    }
}
