package org.jiban.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Ids;
import org.jiban.kernel.OutOfOrder;
import org.jiban.requester.ContentKeys;
import org.jiban.requester.SealingKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people wrote while an order was worked on (办理过程), sealed like the order itself. */
@Component
class Steps {
    private final JdbcClient jdbc;
    private final Ids ids;
    private final ContentKeys keys;

    Steps(JdbcClient jdbc, Ids ids, ContentKeys keys) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.keys = keys;
    }

    /** What kind of words these are. */
    enum Kind {
        NOTE,
        REMARK,
        VISIT,
        CONTACT,
        QUESTION,
        REPLY,
        ADDED,
        ANSWER,
        REASON
    }

    /** @param round of a visit; {@code met} of a visit */
    record Step(
            long id,
            Kind kind,
            Instant at,
            @Nullable String unit,
            String actor,
            String words,
            @Nullable Integer round,
            @Nullable Boolean met) {}

    long add(WorkOrder order, Kind kind, Actor actor, String words, Instant now) {
        return add(order, kind, actor, words, now, null, null);
    }

    /** Stores the words; refuses with {@code order-requester-erased} when their key is destroyed. */
    long add(
            WorkOrder order,
            Kind kind,
            Actor actor,
            String words,
            Instant now,
            @Nullable Integer round,
            @Nullable Boolean met) {
        long id = ids.next();
        jdbc.sql("""
                INSERT INTO order_step (order_id, id, kind, at, unit, actor, words, round, met)
                VALUES (:order, :id, :kind, :at, :unit, :actor, :words, :round, :met)""")
                .param("order", order.id())
                .param("id", id)
                .param("kind", kind.name())
                .param("at", Sql.at(now))
                .param("unit", actor.unit())
                .param("actor", actor.code())
                .param("words", key(order).seal(words))
                .param("round", round)
                .param("met", met)
                .update();
        return id;
    }

    private SealingKey key(WorkOrder order) {
        byte[] wrapped = order.seal.wrappedKey();
        if (wrapped == null) {
            throw new OutOfOrder("order-requester-erased");
        }
        return keys.key(order.opening.requesterId(), wrapped);
    }

    /** All steps of an order, oldest first; after erasure their words are empty. */
    List<Step> of(WorkOrder order) {
        return of(List.of(order)).getOrDefault(order.id(), List.of());
    }

    /** The steps of several orders in one query, by the order's id; an order without steps is absent. */
    Map<Long, List<Step>> of(Collection<WorkOrder> orders) {
        Map<Long, WorkOrder> byId = new TreeMap<>();
        orders.forEach(order -> byId.put(order.id(), order));
        Map<Long, List<Step>> steps = new HashMap<>();
        if (!byId.isEmpty()) {
            jdbc.sql("SELECT * FROM order_step WHERE order_id = ANY(:ids) ORDER BY order_id, id")
                    .param("ids", byId.keySet().toArray(Long[]::new))
                    .query(row -> {
                        long order = row.getLong("order_id");
                        steps.computeIfAbsent(order, first -> new ArrayList<>())
                                .add(step(Objects.requireNonNull(byId.get(order)), row));
                    });
        }
        return steps;
    }

    private Step step(WorkOrder order, ResultSet row) throws SQLException {
        return new Step(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                row.getTimestamp("at").toInstant(),
                row.getString("unit"),
                row.getString("actor"),
                keys.open(order.opening.requesterId(), order.seal.wrappedKey(), row.getBytes("words")),
                row.getObject("round", Integer.class),
                row.getObject("met", Boolean.class));
    }
}
