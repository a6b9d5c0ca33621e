package org.jiban.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Ids;
import org.jiban.kernel.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds how others solved the same (相似且已解决): closed orders of the topic whose requester confirmed it, with the answer
 * that was given. Confidential matters and those that name somebody are left out.
 */
@Component
class SolvedOrders {
    private static final Duration A_YEAR = Duration.ofDays(366);

    private final JdbcClient jdbc;
    private final SealedWords words;
    private final Limits limits;

    SolvedOrders(JdbcClient jdbc, SealedWords words, Limits limits) {
        this.jdbc = jdbc;
        this.words = words;
        this.limits = limits;
    }

    /** Those of the same street first, then the newest; one statement. */
    List<SolvedAlike> alike(WorkOrder order, Actor viewer, int limit) {
        return jdbc.sql("""
                SELECT o.*, k.content_key, s.words AS answer FROM work_order o
                JOIN LATERAL (
                    SELECT words FROM order_step WHERE order_id = o.id AND kind = 'ANSWER' ORDER BY id DESC LIMIT 1) s ON true
                LEFT JOIN requester_key k ON k.requester_id = o.requester_id
                WHERE o.topic = :topic AND o.id >= :lowest AND o.id <> :own
                  AND o.solved = 'YES' AND o.stage = 'CLOSED' AND o.closed_at IS NOT NULL
                  AND NOT o.confidential AND o.respondent_unit IS NULL AND o.type <> 'REPORT'
                ORDER BY (o.street IS NOT DISTINCT FROM :street) DESC, o.id DESC LIMIT :limit""")
                .param("topic", order.opening.topic())
                .param("street", order.opening.place().street())
                .param("lowest", Ids.lowest(limits.now().minus(A_YEAR)))
                .param("own", order.id())
                .param("limit", limit)
                .query((row, number) -> shown(row, number, viewer))
                .list();
    }

    private SolvedAlike shown(ResultSet row, int number, Actor viewer) throws SQLException {
        WorkOrder order = OrderRows.order(row, number);
        SealedWords.Opened opened = words.open(order);
        Instant closed = order.closedAt;
        Satisfaction satisfaction = order.satisfaction;
        boolean visible = viewer.unit() == null || order.partOf(viewer) != null;
        Place place = order.opening.place();
        return new SolvedAlike(
                order.opening.number(),
                visible ? hidden(opened.title(), opened) : null,
                new Place(place.district(), place.street(), null, null, null, null, null),
                hidden(words.answer(order, row.getBytes("answer")), opened),
                order.lead(),
                order.opening.receivedAt(),
                closed == null ? order.opening.receivedAt() : closed,
                satisfaction == null ? Satisfaction.NOT_RATED : satisfaction,
                visible);
    }

    private static String hidden(String text, SealedWords.Opened of) {
        return SelfIdentification.hide(text, of.telling()).text();
    }
}
