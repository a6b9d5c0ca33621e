package org.jiban.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jiban.calendar.Policy;
import org.jiban.journal.Entry;
import org.jiban.journal.JournalConsumer;
import org.springframework.stereotype.Component;

/**
 * Counts the rates: for each entry about an order, what the order counted in before is taken out, what it counts in now
 * is put in. Orders without a period, imported ones among them, count nowhere.
 */
@Component
class RatesConsumer implements JournalConsumer {
    static final String NAME = "rates";
    private static final Set<String> ACTS = Set.of(
            "order.contact-attempted",
            "order.answer-limit-passed",
            "order.callback-due",
            "order.verdict-given",
            "order.unreached",
            "order.reopened",
            "order.urged");

    private final AssessedOrders orders;
    private final RateCells cells;
    private final Publications publications;
    private final Periods periods;
    private final Policy policy;

    RatesConsumer(AssessedOrders orders, RateCells cells, Publications publications, Periods periods, Policy policy) {
        this.orders = orders;
        this.cells = cells;
        this.publications = publications;
        this.periods = periods;
        this.policy = policy;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void consume(List<Entry> batch) {
        List<Entry> relevant = batch.stream().filter(RatesConsumer::counts).toList();
        if (!relevant.isEmpty()) {
            count(relevant);
        }
    }

    private static boolean counts(Entry entry) {
        return ACTS.contains(entry.act()) || entry.act().equals("rates.published");
    }

    private void count(List<Entry> entries) {
        Map<Long, AssessedOrder> known = orders.load(entries.stream()
                .filter(each -> ACTS.contains(each.act()))
                .map(each -> each.subject().id())
                .distinct()
                .toList());
        Map<Long, AssessedOrder> changed = new LinkedHashMap<>();
        RateCells.Changes changes = cells.changes();
        Set<String> published = publications.read();
        for (Entry entry : entries) {
            if (ACTS.contains(entry.act())) {
                AssessedOrder order =
                        Objects.requireNonNull(known.get(entry.subject().id()));
                apply(entry, order, changes, published);
                changed.put(order.id, order);
            } else {
                String period = new Facts(entry.facts()).text("period");
                published.add(period);
                publications.markRead(period);
            }
        }
        orders.save(changed.values());
        changes.write();
    }

    private void apply(Entry entry, AssessedOrder order, RateCells.Changes changes, Set<String> published) {
        takeOutOrPutIn(order, changes, published, -1);
        order.apply(entry, periods, policy.responseTolerance());
        takeOutOrPutIn(order, changes, published, +1);
    }

    private static void takeOutOrPutIn(AssessedOrder order, RateCells.Changes changes, Set<String> published, int by) {
        AssessedOrder.Decided decided = order.decided;
        if (decided != null) {
            changes.add(decided, order.figures(), by, published.contains(decided.period()));
        }
    }
}
