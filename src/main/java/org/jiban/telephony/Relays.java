package org.jiban.telephony;

import java.time.Clock;
import java.time.Instant;
import org.jiban.journal.Journal;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Ids;
import org.jiban.kernel.Subject;
import org.jiban.kernel.Transactions;
import org.jiban.order.RelayLine;
import org.springframework.stereotype.Component;

/**
 * Relay calls (中转通话): the hotline's exchange connects two people and neither sees the other's number. The record of the
 * call is itself the evidence that somebody was contacted.
 */
@Component
public class Relays implements RelayLine {
    private final Exchange exchange;
    private final CallBook book;
    private final Journal journal;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    Relays(Exchange exchange, CallBook book, Journal journal, Transactions transactions, Ids ids, Clock clock) {
        this.exchange = exchange;
        this.book = book;
        this.journal = journal;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Relayed connect(long orderId, long requesterId, Actor actor) {
        Instant at = clock.instant();
        Dialled dialled = exchange.dial(requesterId);
        long id = ids.next();
        transactions.inOne(() -> {
            book.addPlaced(new PlacedCall(id, requesterId, orderId, actor, at, dialled));
            journal.write(
                    new Subject("call", id),
                    actor,
                    new CallFact.Relayed(orderId, actor.unit(), dialled.outcome(), dialled.seconds()));
        });
        return new Relayed(id, dialled.outcome().reached(), Math.toIntExact(dialled.seconds()));
    }
}
