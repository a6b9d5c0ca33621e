package org.jiban.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiban.search.Document;
import org.jiban.search.DocumentSource;
import org.springframework.stereotype.Component;

/** Gives the index what of an order can be found: its words, those written since, and who may find it. */
@Component
class Documents implements DocumentSource {
    private final OrderRows rows;
    private final SealedWords words;
    private final Steps steps;

    Documents(OrderRows rows, SealedWords words, Steps steps) {
        this.rows = rows;
        this.words = words;
        this.steps = steps;
    }

    @Override
    public Optional<Document> byOrder(long id) {
        return byOrders(List.of(id)).stream().findFirst();
    }

    @Override
    public List<Document> byOrders(List<Long> ids) {
        List<WorkOrder> orders = rows.byIds(ids).stream()
                .filter(order -> order.seal.wrappedKey() != null)
                .toList();
        Map<Long, List<Steps.Step>> written = steps.of(orders);
        return orders.stream()
                .map(order -> document(order, written.getOrDefault(order.id(), List.of())))
                .toList();
    }

    private Document document(WorkOrder order, List<Steps.Step> written) {
        List<String> all = new ArrayList<>();
        SealedWords.Opened opened = words.open(order);
        all.add(opened.title());
        all.add(opened.text());
        written.stream().map(Steps.Step::words).filter(each -> !each.isEmpty()).forEach(all::add);
        List<String> units = new ArrayList<>(order.assists());
        if (order.lead() != null) {
            units.addFirst(order.lead());
        }
        return new Document(
                order.id(),
                order.opening.number(),
                order.opening.requesterId(),
                all,
                units,
                order.stage.name(),
                order.opening.topic(),
                order.opening.place().street());
    }
}
