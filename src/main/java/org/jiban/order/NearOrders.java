package org.jiban.order;

import java.util.List;
import java.util.Objects;
import org.jiban.kernel.Place;
import org.jiban.recognition.OpenOrders;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives recognition the open orders that might be about the same matter; one statement, over the desk. */
@Component
class NearOrders implements OpenOrders {
    private final JdbcClient jdbc;
    private final SealedWords words;

    NearOrders(JdbcClient jdbc, SealedWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public List<OpenOrder> near(Place place, @Nullable String topic, @Nullable Long requester, int limit) {
        return jdbc
                .sql("""
                WITH close AS (
                    SELECT order_id FROM desk WHERE requester_id = :requester
                    UNION SELECT order_id FROM desk WHERE compound = :compound
                    UNION SELECT order_id FROM desk WHERE street = :street AND topic = :topic
                    ORDER BY order_id DESC LIMIT :limit)
                SELECT o.*, k.content_key FROM close
                JOIN work_order o ON o.id = close.order_id
                LEFT JOIN requester_key k ON k.requester_id = o.requester_id
                ORDER BY o.id DESC""")
                .param("requester", requester == null ? -1L : (long) requester)
                .param("compound", Objects.requireNonNullElse(place.compound(), ""))
                .param("street", Objects.requireNonNullElse(place.street(), ""))
                .param("topic", Objects.requireNonNullElse(topic, ""))
                .param("limit", limit)
                .query(OrderRows::order)
                .list()
                .stream()
                .map(this::open)
                .toList();
    }

    private OpenOrder open(WorkOrder order) {
        SealedWords.Opened opened = words.open(order);
        return new OpenOrder(
                order.id(),
                order.opening.number(),
                order.opening.requesterId(),
                order.opening.topic(),
                order.opening.place(),
                order.opening.receivedAt(),
                opened.title() + "\n" + opened.text());
    }
}
