package org.jiban.dispatch;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiban.journal.Entry;
import org.jiban.journal.JournalConsumer;
import org.springframework.stereotype.Component;

/**
 * Keeps the desks of dispatch true to what happens to orders: what was dispatched, closed or withdrawn leaves them, what
 * went to a district as backstop waits there to be sent on.
 */
@Component
class QueueFollower implements JournalConsumer {
    private static final Set<String> ENDED = Set.of("order.closed", "order.withdrawn", "order.screened-out");
    static final String DISPATCHED = "order.dispatched";

    private final QueueBook queue;
    private final DistrictDesk districts;

    QueueFollower(QueueBook queue, DistrictDesk districts) {
        this.queue = queue;
        this.districts = districts;
    }

    @Override
    public String name() {
        return "dispatch-desks";
    }

    @Override
    public void consume(List<Entry> batch) {
        Map<Long, Entry> last = new HashMap<>();
        batch.stream()
                .filter(entry -> entry.act().equals(DISPATCHED) || ENDED.contains(entry.act()))
                .forEach(entry -> last.put(entry.subject().id(), entry));
        if (!last.isEmpty()) {
            districts.follow(last.values());
            Map<Long, Instant> gone = new HashMap<>();
            last.forEach((order, entry) -> gone.put(order, entry.recordedAt()));
            queue.removeEntered(gone);
        }
    }
}
