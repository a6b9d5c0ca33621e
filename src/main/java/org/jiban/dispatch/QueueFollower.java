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
    private static final String DISPATCHED = "order.dispatched";

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
        Map<Long, Instant> gone = new HashMap<>();
        for (Entry entry : batch) {
            boolean dispatched = entry.act().equals(DISPATCHED);
            if (dispatched || ENDED.contains(entry.act())) {
                gone.put(entry.subject().id(), entry.recordedAt());
                districts.follow(entry, dispatched);
            }
        }
        if (!gone.isEmpty()) {
            queue.removeEntered(gone);
        }
    }
}
