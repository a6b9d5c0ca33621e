package org.jiban.order;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiban.kernel.Insert;
import org.jiban.kernel.Inserts;
import org.jiban.kernel.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the desk: one small row for each open order and unit that takes part, without a word of text. */
@Component
class DeskRows {
    /** Stands for the hotline, which holds an order before it is dispatched. */
    static final String CENTRE = "-";

    private static final Insert ROW =
            new Insert("""
            INSERT INTO desk (unit, order_id, role, stage, clock, started, next_due, unit_from, unit_due, answered,
                round, repeat, watched, warned, type, topic, urgency, district, street, community, compound,
                building, requester_id)""", "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?)");

    private final Inserts inserts;
    private final JdbcTemplate batch;
    private final JdbcClient jdbc;

    DeskRows(Inserts inserts, JdbcTemplate batch, JdbcClient jdbc) {
        this.inserts = inserts;
        this.batch = batch;
        this.jdbc = jdbc;
    }

    /** Puts orders on the desks of all who take part now. */
    void put(Collection<WorkOrder> orders) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (WorkOrder order : orders) {
            parts(order).forEach((unit, role) -> rows.add(row(order, unit, role)));
        }
        inserts.add(ROW, rows);
    }

    /** Takes an order off every desk. */
    void take(long order) {
        jdbc.sql("DELETE FROM desk WHERE order_id = :id").param("id", order).update();
    }

    /** Brings the rows of an order up to its present stage and clocks. */
    void refresh(WorkOrder order) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        parts(order).forEach((unit, role) -> rows.add(change(order, unit, role)));
        batch.batchUpdate("""
                UPDATE desk SET stage = ?, clock = ?, started = ?, next_due = ?, unit_from = ?, unit_due = ?,
                    answered = ?, round = ?, repeat = ?, watched = ?
                WHERE unit = ? AND order_id = ?""", rows);
    }

    void assign(long order, String unit, Placing placing) {
        jdbc.sql("""
                UPDATE desk SET section = :section, worker = :worker, stand_in = :standIn, task_due = :due
                WHERE unit = :unit AND order_id = :id""")
                .param("section", placing.section())
                .param("worker", placing.worker())
                .param("standIn", placing.standIn())
                .param("due", Sql.at(placing.due()))
                .param("unit", unit)
                .param("id", order)
                .update();
    }

    private static Map<String, PartRole> parts(WorkOrder order) {
        if (order.assignment == null) {
            return Map.of(CENTRE, PartRole.CENTRE);
        }
        Map<String, PartRole> parts = new LinkedHashMap<>();
        parts.put(order.leadNow(), PartRole.LEAD);
        order.assists().forEach(unit -> parts.put(unit, PartRole.ASSIST));
        return parts;
    }

    private static @Nullable Object[] row(WorkOrder order, String unit, PartRole role) {
        Opening opening = order.opening;
        Place place = opening.place();
        List<@Nullable Object> values = new ArrayList<>();
        values.add(unit);
        values.add(order.id());
        values.add(role.name());
        values.addAll(state(order, unit, role));
        values.add(opening.type().name());
        values.add(opening.topic());
        values.add(opening.urgency().name());
        values.add(place.district());
        values.add(place.street());
        values.add(place.community());
        values.add(place.compound());
        values.add(place.building());
        values.add(opening.requesterId());
        return values.toArray();
    }

    private static @Nullable Object[] change(WorkOrder order, String unit, PartRole role) {
        List<@Nullable Object> values = state(order, unit, role);
        values.add(unit);
        values.add(order.id());
        return values.toArray();
    }

    private static List<@Nullable Object> state(WorkOrder order, String unit, PartRole role) {
        NextClock next = NextClock.of(order, role, unit);
        Clocks clocks = order.clocks;
        List<@Nullable Object> values = new ArrayList<>();
        values.add(order.stage.name());
        values.add(next == null ? null : next.kind().name());
        values.add(next == null ? null : Sql.at(next.started()));
        values.add(next == null ? null : Sql.at(next.due()));
        values.add(clocks == null ? null : Sql.at(clocks.unitFrom()));
        values.add(clocks == null ? null : Sql.at(clocks.unitDue()));
        values.add(order.answered());
        values.add(order.round);
        values.add(order.repeat);
        values.add(order.watchedAt != null);
        return values;
    }
}
