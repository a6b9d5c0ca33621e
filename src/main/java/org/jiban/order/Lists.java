package org.jiban.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Ids;
import org.jiban.search.Hits;
import org.jiban.search.Search;
import org.jiban.search.SearchFilter;
import org.jiban.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lists of orders for the API and the search page (工单列表): open ones by their clocks, all of them newest first, found
 * ones as the index finds them.
 */
@Component
class Lists {
    private static final int MOST = 200;

    private final Desk desk;
    private final Finding finding;
    private final NumberPattern numbers;
    private final OrderRows rows;
    private final Search search;
    private final JdbcClient jdbc;

    Lists(Desk desk, Finding finding, NumberPattern numbers, OrderRows rows, Search search, JdbcClient jdbc) {
        this.desk = desk;
        this.finding = finding;
        this.numbers = numbers;
        this.rows = rows;
        this.search = search;
        this.jdbc = jdbc;
    }

    Slice<OrderLine> list(OrderFilter asked, Actor viewer, @Nullable String after, int limit) {
        int most = Math.clamp(limit, 1, MOST);
        OrderFilter filter = own(asked, viewer);
        if (filter == null) {
            return new Slice<>(List.of(), null);
        }
        String text = filter.text();
        if (text != null && !text.isBlank()) {
            return found(filter, text.strip(), viewer, after, most);
        }
        boolean open = filter.due() != null
                || (filter.stage() != null && filter.stage().open());
        return open ? open(filter, null, viewer, after, most) : newest(filter, viewer, after, most);
    }

    /** The filter within what the viewer's unit may see; null when they ask for another unit's. */
    private static @Nullable OrderFilter own(OrderFilter filter, Actor viewer) {
        String unit = viewer.unit();
        if (unit == null) {
            return filter;
        }
        boolean others = filter.unit() != null && !filter.unit().equals(unit);
        return others
                ? null
                : new OrderFilter(unit, filter.stage(), filter.topic(), filter.street(), filter.due(), filter.text());
    }

    private Slice<OrderLine> open(
            OrderFilter filter, @Nullable String digits, Actor viewer, @Nullable String after, int limit) {
        Slice<DeskLine> page = desk.list(DeskQuery.from(filter, digits), viewer, after, limit);
        return new Slice<>(page.items().stream().map(DeskLine::order).toList(), page.next());
    }

    private Slice<OrderLine> found(OrderFilter filter, String text, Actor viewer, @Nullable String after, int limit) {
        if (numbers.read(text).isPresent()) {
            List<WorkOrder> one = finding.idOf(text).stream()
                    .map(finding::load)
                    .filter(order -> order != null && matches(order, filter))
                    .map(order -> (WorkOrder) order)
                    .toList();
            return new Slice<>(finding.lines(one, viewer), null);
        }
        if (text.matches("\\d{3,7}") && filter.unit() != null) {
            return open(filter, text, viewer, after, limit);
        }
        return searched(filter, text, viewer, after, limit);
    }

    private Slice<OrderLine> searched(
            OrderFilter filter, String text, Actor viewer, @Nullable String after, int limit) {
        Hits hits = search.find(new SearchFilter(
                text, filter.unit(), Sql.name(filter.stage()), filter.topic(), filter.street(), id(after), limit));
        List<WorkOrder> orders = Finding.newestFirst(rows.byIds(hits.orderIds())).stream()
                .filter(order -> matches(order, filter))
                .toList();
        String next = hits.more() ? String.valueOf(hits.orderIds().getLast()) : null;
        return new Slice<>(finding.lines(orders, viewer), next);
    }

    /** The index may be a moment behind: what it found is checked against the order as it stands. */
    private static boolean matches(WorkOrder order, OrderFilter filter) {
        return (filter.stage() == null || filter.stage() == order.stage)
                && (filter.topic() == null || order.opening.topic().startsWith(filter.topic()))
                && (filter.street() == null
                        || filter.street().equals(order.opening.place().street()))
                && (filter.unit() == null
                        || filter.unit().equals(order.lead())
                        || order.assists().contains(filter.unit()));
    }

    private Slice<OrderLine> newest(OrderFilter filter, Actor viewer, @Nullable String after, int limit) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        List<String> conditions = new ArrayList<>();
        narrow(conditions, parameters, "o.stage = :stage", "stage", Sql.name(filter.stage()));
        narrow(conditions, parameters, "o.street = :street", "street", filter.street());
        narrow(conditions, parameters, "o.topic LIKE :topic || '%'", "topic", filter.topic());
        narrow(conditions, parameters, "o.id < :before", "before", id(after));
        String unit = filter.unit() == null
                ? ""
                : " JOIN participation p ON p.order_id = o.id AND p.unit = :unit AND p.left_at IS NULL ";
        parameters.put("unit", filter.unit());
        parameters.put("limit", limit + 1);
        List<WorkOrder> found = jdbc.sql(OrderRows.SELECT + unit
                        + (conditions.isEmpty() ? "" : "WHERE " + String.join(" AND ", conditions))
                        + " ORDER BY o.id DESC LIMIT :limit")
                .params(parameters)
                .query(OrderRows::order)
                .list();
        List<WorkOrder> page = found.stream().limit(limit).toList();
        String next = found.size() > limit ? String.valueOf(page.getLast().id()) : null;
        return new Slice<>(finding.lines(page, viewer), next);
    }

    private static void narrow(
            List<String> conditions,
            Map<String, @Nullable Object> parameters,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    private static @Nullable Long id(@Nullable String after) {
        if (after == null) {
            return null;
        }
        return Ids.written(after).orElseThrow(() -> new BadInput("after", "after-unknown"));
    }
}
