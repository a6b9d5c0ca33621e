package org.jiban.order;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Ids;
import org.jiban.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds single orders and small groups of them: by number, contact, requester, place. */
@Component
class Finding {
    private static final Duration A_YEAR = Duration.ofDays(366);

    private final JdbcClient jdbc;
    private final NumberPattern numbers;
    private final OrderRows rows;
    private final Cases cases;
    private final Views views;
    private final Limits limits;

    Finding(JdbcClient jdbc, NumberPattern numbers, OrderRows rows, Cases cases, Views views, Limits limits) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.rows = rows;
        this.cases = cases;
        this.views = views;
        this.limits = limits;
    }

    Optional<Long> idOf(String number) {
        return numbers.read(number)
                .flatMap(known -> between(known.number(), known.lowest(), known.highest())
                        .or(() -> between(known.number(), known.highest(), Long.MAX_VALUE))
                        .or(() -> past(known)));
    }

    /** Nearly every id lies on its number's day; a clock that was set back leaves some after it. */
    private Optional<Long> between(String number, long lowest, long highest) {
        return jdbc.sql("SELECT id FROM work_order WHERE number = :number AND id BETWEEN :lowest AND :highest")
                .param("number", number)
                .param("lowest", lowest)
                .param("highest", highest)
                .query(Long.class)
                .optional();
    }

    private Optional<Long> past(NumberPattern.Known known) {
        return jdbc.sql("SELECT order_id FROM past_number WHERE number = :number")
                .param("number", known.number())
                .query(Long.class)
                .optional();
    }

    /** The order in this actor's hands; {@code NotFound order-not-found} also when it is not theirs to see. */
    Case look(String number, Actor actor) {
        return cases.look(idOf(number).orElseThrow(() -> new NotFound("order-not-found")), actor);
    }

    OrderView find(String number, Actor actor) {
        return views.of(look(number, actor));
    }

    /** Orders opened by a contact: none is older than it. */
    List<OrderLine> byContact(long contact, Actor actor) {
        List<WorkOrder> orders = jdbc.sql(
                        OrderRows.SELECT + "WHERE o.contact_id = :contact AND o.id >= :lowest ORDER BY o.id")
                .param("contact", contact)
                .param("lowest", Ids.lowest(Ids.timeOf(contact)))
                .query(OrderRows::order)
                .list();
        return lines(orders, actor);
    }

    List<OrderLine> openOfRequester(long requester, Actor actor) {
        List<Long> ids = jdbc.sql("SELECT DISTINCT order_id FROM desk WHERE requester_id = :requester")
                .param("requester", requester)
                .query((row, number) -> row.getLong(1))
                .list();
        return lines(newestFirst(rows.byIds(ids)), actor);
    }

    /** Other orders of the same building, or else compound, of the last year. */
    List<OrderLine> samePlace(WorkOrder order, Actor actor, int limit) {
        String compound = order.opening.place().compound();
        if (compound == null) {
            return List.of();
        }
        return others(order, actor, limit, "o.compound = :value", compound);
    }

    /** Other orders of the same requester of the last year. */
    List<OrderLine> sameRequester(WorkOrder order, Actor actor, int limit) {
        return others(order, actor, limit, "o.requester_id = :value", order.opening.requesterId());
    }

    private List<OrderLine> others(WorkOrder order, Actor actor, int limit, String condition, Object value) {
        String scope = actor.unit() == null ? "" : " AND (o.lead = :unit OR :unit = ANY (o.assists))";
        List<WorkOrder> found = jdbc.sql(OrderRows.SELECT + "WHERE " + condition + scope
                        + " AND o.id >= :lowest AND o.id <> :own ORDER BY o.id DESC LIMIT :limit")
                .param("value", value)
                .param("unit", actor.unit())
                .param("lowest", Ids.lowest(limits.now().minus(A_YEAR)))
                .param("own", order.id())
                .param("limit", limit)
                .query(OrderRows::order)
                .list();
        return lines(found, actor);
    }

    /** Orders whose requester was satisfied with nothing although it is solved: notes for supervisors. */
    List<OrderLine> displeased(Actor actor, Duration since, int limit) {
        List<WorkOrder> found = jdbc.sql(OrderRows.SELECT + """
                WHERE o.solved = 'YES' AND o.satisfaction = 'DISSATISFIED' AND o.verdict_at >= :since
                  AND o.id >= :lowest
                ORDER BY o.verdict_at DESC LIMIT :limit""")
                .param("since", Timestamp.from(limits.now().minus(since)))
                .param("lowest", Ids.lowest(limits.now().minus(since).minus(Duration.ofDays(60))))
                .param("limit", limit)
                .query(OrderRows::order)
                .list();
        return lines(found, actor);
    }

    List<OrderLine> lines(Collection<WorkOrder> orders, Actor actor) {
        return orders.stream()
                .filter(order -> actor.unit() == null || order.partOf(actor) != null)
                .map(order -> views.line(order, actor))
                .toList();
    }

    static List<WorkOrder> newestFirst(Collection<WorkOrder> orders) {
        return orders.stream()
                .sorted((one, other) -> Long.compare(other.id(), one.id()))
                .toList();
    }

    Map<Long, Said> said(Collection<Long> orders, Actor actor) {
        return rows.byIds(orders).stream()
                .filter(order -> actor.unit() == null || order.partOf(actor) != null)
                .collect(Collectors.toMap(WorkOrder::id, order -> views.said(order, actor)));
    }

    @Nullable
    WorkOrder load(long id) {
        return rows.byId(id).orElse(null);
    }

    List<WorkOrder> loadAll(List<Long> ids) {
        return rows.byIds(ids);
    }
}
