package org.jiban.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jiban.kernel.Actor;
import org.jiban.kernel.NotAllowed;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.OutOfOrder;
import org.jiban.kernel.Transactions;
import org.jiban.order.OrderSnapshot;
import org.springframework.stereotype.Component;

/** The dispatcher's queue (派单池): what no rule could decide. One dispatcher at a time works on an order. */
@Component
public class DispatchQueue {
    private static final Duration CLAIM = Duration.ofMinutes(10);

    private final QueueBook book;
    private final Transactions transactions;
    private final Clock clock;

    DispatchQueue(QueueBook book, Transactions transactions, Clock clock) {
        this.book = book;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Puts orders in the queue, in the transaction that opens them. */
    public void add(Collection<Waiting> waiting) {
        if (!waiting.isEmpty()) {
            book.add(waiting);
        }
    }

    /** Most urgent first, then soonest due. */
    public List<Waiting> list(int limit) {
        return book.list(limit);
    }

    public QueueCounts counts() {
        return book.counts(clock.instant());
    }

    public Optional<Waiting> find(long orderId) {
        return book.find(orderId);
    }

    /** Takes the most urgent free order for this dispatcher, for ten minutes; empty when there is none. */
    public Optional<Waiting> claimNext(Actor dispatcher) {
        return transactions.inOne(
                () -> book.nextFree(dispatcher.code(), clock.instant()).map(id -> claim(id, dispatcher)));
    }

    /**
     * Takes one order for this dispatcher alone, for ten minutes from now.
     *
     * @throws NotFound {@code dispatch-not-waiting} when it no longer waits
     * @throws NotAllowed {@code dispatch-by-another-person} when this person decided it before
     * @throws OutOfOrder {@code dispatch-claimed} when another dispatcher works on it
     */
    public Waiting claim(long orderId, Actor dispatcher) {
        return transactions.inOne(() -> {
            Waiting waiting = book.find(orderId).orElseThrow(() -> new NotFound("dispatch-not-waiting"));
            if (dispatcher.code().equals(waiting.notBy())) {
                throw new NotAllowed("dispatch-by-another-person");
            }
            Instant now = clock.instant();
            if (!book.claim(orderId, dispatcher.code(), now, now.plus(CLAIM))) {
                throw new OutOfOrder("dispatch-claimed");
            }
            return book.find(orderId).orElseThrow(() -> new NotFound("dispatch-not-waiting"));
        });
    }

    /** Gives it back for others to take. */
    public void release(long orderId, Actor dispatcher) {
        book.release(orderId, dispatcher.code());
    }

    /** Its place in the queue follows what was corrected. */
    void corrected(OrderSnapshot order) {
        book.correct(order.id(), order.urgency(), order.dispatchDue());
    }

    void remove(long orderId) {
        book.remove(orderId);
    }
}
