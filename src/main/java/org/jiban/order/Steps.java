package org.jiban.order;

import java.time.Instant;
import java.util.List;
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
        return jdbc.sql("SELECT * FROM order_step WHERE order_id = :id ORDER BY id")
                .param("id", order.id())
                .query((row, number) -> new Step(
                        row.getLong("id"),
                        Kind.valueOf(row.getString("kind")),
                        row.getTimestamp("at").toInstant(),
                        row.getString("unit"),
                        row.getString("actor"),
                        keys.open(order.opening.requesterId(), order.seal.wrappedKey(), row.getBytes("words")),
                        row.getObject("round", Integer.class),
                        row.getObject("met", Boolean.class)))
                .list();
    }
}
