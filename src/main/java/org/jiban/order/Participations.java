package org.jiban.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jiban.kernel.Insert;
import org.jiban.kernel.Inserts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The part of each unit that ever took part in an order (承办记录). */
@Component
class Participations {
    private static final Insert PART =
            new Insert("INSERT INTO participation (order_id, unit, role, since)", "(?, ?, ?, ?)", """
            ON CONFLICT (order_id, unit) DO UPDATE SET role = excluded.role, since = excluded.since,
                signed_at = NULL, section = NULL, community = NULL, worker = NULL, stand_in = NULL,
                task_due = NULL, left_at = NULL""");

    private static final Insert PAST = new Insert(
            "INSERT INTO participation (order_id, unit, role, since)",
            "(?, ?, ?, ?)",
            "ON CONFLICT (order_id, unit) DO NOTHING");

    private final Inserts inserts;
    private final JdbcClient jdbc;

    Participations(Inserts inserts, JdbcClient jdbc) {
        this.inserts = inserts;
        this.jdbc = jdbc;
    }

    /** A unit's part; {@code leftAt} is set once the order was sent on to others. */
    record Part(
            String unit,
            PartRole role,
            Instant since,
            @Nullable Instant signedAt,
            @Nullable Long section,
            @Nullable String community,
            @Nullable String worker,
            @Nullable String standIn,
            @Nullable Instant due,
            @Nullable Instant leftAt) {}

    /** Takes in the units an order was dispatched to; one that comes back begins afresh. */
    void begin(List<WorkOrder> orders, Instant now) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (WorkOrder order : orders) {
            rows.add(row(order, order.leadNow(), PartRole.LEAD, now));
            order.assists().forEach(unit -> rows.add(row(order, unit, PartRole.ASSIST, now)));
        }
        inserts.add(PART, rows);
    }

    private static @Nullable Object[] row(WorkOrder order, String unit, PartRole role, Instant now) {
        return new Object[] {order.id(), unit, role.name(), Sql.at(now)};
    }

    /** The units of imported history, each from the time of its order. */
    void past(List<WorkOrder> orders) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (WorkOrder order : orders) {
            rows.add(row(order, order.leadNow(), PartRole.LEAD, order.opening.openedAt()));
            order.assists().forEach(unit -> rows.add(row(order, unit, PartRole.ASSIST, order.opening.openedAt())));
        }
        inserts.add(PAST, rows);
    }

    /** Everybody who takes part now leaves; the new ones begin after it. */
    void leave(long order, Instant now) {
        jdbc.sql("UPDATE participation SET left_at = :now WHERE order_id = :id AND left_at IS NULL")
                .param("now", Sql.at(now))
                .param("id", order)
                .update();
    }

    void sign(long order, String unit, Instant now) {
        jdbc.sql("UPDATE participation SET signed_at = :now WHERE order_id = :id AND unit = :unit")
                .param("now", Sql.at(now))
                .param("id", order)
                .param("unit", unit)
                .update();
    }

    void assign(long order, String unit, Placing placing) {
        jdbc.sql("""
                UPDATE participation SET section = :section, community = :community, worker = :worker,
                    stand_in = :standIn, task_due = :due
                WHERE order_id = :id AND unit = :unit""")
                .param("section", placing.section())
                .param("community", placing.community())
                .param("worker", placing.worker())
                .param("standIn", placing.standIn())
                .param("due", Sql.at(placing.due()))
                .param("id", order)
                .param("unit", unit)
                .update();
    }

    /** All parts, lead first, those who left last. */
    List<Part> of(long order) {
        return jdbc.sql("""
                SELECT * FROM participation WHERE order_id = :id
                ORDER BY left_at DESC NULLS FIRST, role DESC, since, unit""")
                .param("id", order)
                .query((row, number) -> new Part(
                        row.getString("unit"),
                        PartRole.valueOf(row.getString("role")),
                        row.getTimestamp("since").toInstant(),
                        Sql.instant(row, "signed_at"),
                        Sql.number(row, "section"),
                        row.getString("community"),
                        row.getString("worker"),
                        row.getString("stand_in"),
                        Sql.instant(row, "task_due"),
                        Sql.instant(row, "left_at")))
                .list();
    }
}
