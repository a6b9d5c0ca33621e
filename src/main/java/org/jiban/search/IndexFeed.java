package org.jiban.search;

import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiban.journal.Era;
import org.jiban.journal.Tail;
import org.jiban.journal.Tail.Positioned;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the journal's tail into the index. An entry only says that an order changed; the order itself is read as it stands
 * now, so that reading an entry twice or late does no harm.
 */
@Component
class IndexFeed {
    static final int BATCH = 500;
    private static final long UNKNOWN = -1;
    private static final String ORDER = "order";
    private static final String ERASED = "requester.erased";

    private final Tail tail;
    private final Era era;
    private final JdbcClient jdbc;
    private final ObjectProvider<DocumentSource> source;
    private final Clock clock;
    private final Set<Long> read = new HashSet<>();
    /** While building: entries of transactions before this one had settled when the building began. */
    private long horizon = UNKNOWN;

    IndexFeed(Tail tail, Era era, JdbcClient jdbc, ObjectProvider<DocumentSource> source, Clock clock) {
        this.tail = tail;
        this.era = era;
        this.jdbc = jdbc;
        this.source = source;
        this.clock = clock;
    }

    /** Empties the index; the following steps build it anew. */
    void begin(OrderIndex index) throws IOException {
        index.empty();
        read.clear();
        horizon = UNKNOWN;
    }

    /** Reads one batch into the index; false when nothing was left to read. */
    boolean step(OrderIndex index) throws IOException {
        if (!index.isComplete() && horizon == UNKNOWN) {
            horizon = oldestRunning();
        }
        List<Positioned> batch = tail.after(index.position(), BATCH);
        if (!batch.isEmpty()) {
            take(index, batch);
            index.moveTo(batch.getLast().position());
        }
        if (batch.size() < BATCH && !index.isComplete()) {
            index.completed();
            read.clear();
        }
        return batch.size() == BATCH;
    }

    private long oldestRunning() {
        return jdbc.sql("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
    }

    private void take(OrderIndex index, List<Positioned> batch) throws IOException {
        Set<Long> orders = batch.stream()
                .filter(each -> each.entry().subject().kind().equals(ORDER))
                .filter(each -> index.isComplete() || isNews(each))
                .map(each -> each.entry().subject().id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        update(index, List.copyOf(orders));
        for (Positioned each : batch) {
            if (each.entry().act().equals(ERASED)) {
                index.forgetRequester(each.entry().subject().id());
            }
        }
    }

    /** While building, an order is read once, not once for each of its old entries. */
    private boolean isNews(Positioned each) {
        boolean old = each.position().era() < era.number() || each.position().xid() < horizon;
        return !old || read.add(each.entry().subject().id());
    }

    private void update(OrderIndex index, List<Long> orders) throws IOException {
        if (orders.isEmpty()) {
            return;
        }
        List<Document> found = source.getObject().byOrders(orders);
        Set<Long> present = found.stream().map(Document::orderId).collect(Collectors.toSet());
        index.put(found);
        index.forget(orders.stream().filter(id -> !present.contains(id)).toList());
    }

    long behindSeconds(OrderIndex index) {
        return tail.lagSeconds(index.position(), clock.instant());
    }
}
