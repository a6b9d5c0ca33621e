package org.jiban.assessment;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code assessed_order}: read and written a batch at a time. */
@Component
class AssessedOrders {
    private static final String SAVE = """
            INSERT INTO assessed_order (order_id, contacted_by, overdue_by, hotline_delayed, repeated, reopened, unreached,
                flagged, reached, denied, solved, satisfaction, decided_at, period, lead, street, district, topic,
                responded, overdue)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (order_id) DO UPDATE SET
                contacted_by = excluded.contacted_by, overdue_by = excluded.overdue_by,
                hotline_delayed = excluded.hotline_delayed, repeated = excluded.repeated, reopened = excluded.reopened,
                unreached = excluded.unreached, flagged = excluded.flagged, reached = excluded.reached,
                denied = excluded.denied, solved = excluded.solved, satisfaction = excluded.satisfaction,
                decided_at = excluded.decided_at, period = excluded.period, lead = excluded.lead,
                street = excluded.street, district = excluded.district, topic = excluded.topic,
                responded = excluded.responded, overdue = excluded.overdue""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    AssessedOrders(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** What is known of these orders; a new, empty one for each that is not known yet. */
    Map<Long, AssessedOrder> load(List<Long> ids) {
        Map<Long, AssessedOrder> found = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("SELECT * FROM assessed_order WHERE order_id IN (:ids)")
                    .param("ids", ids)
                    .query((row, number) -> read(row))
                    .list()
                    .forEach(each -> found.put(each.id, each));
        }
        ids.forEach(id -> found.computeIfAbsent(id, AssessedOrder::new));
        return found;
    }

    void save(Collection<AssessedOrder> orders) {
        batch.batchUpdate(SAVE, orders, 500, AssessedOrders::fill);
    }

    private static void fill(PreparedStatement row, AssessedOrder order) throws SQLException {
        AssessedOrder.Decided decided = order.decided;
        row.setLong(1, order.id);
        row.setArray(2, array(row, order.contactedBy));
        row.setArray(3, array(row, order.overdueBy));
        row.setBoolean(4, order.hotlineDelayed);
        row.setBoolean(5, order.repeated);
        row.setBoolean(6, order.reopened);
        row.setBoolean(7, order.unreached);
        row.setBoolean(8, order.flagged);
        row.setBoolean(9, order.reached);
        row.setBoolean(10, order.denied);
        row.setString(11, order.solved);
        row.setString(12, order.satisfaction);
        row.setTimestamp(13, decided == null ? null : Timestamp.from(decided.at()));
        row.setString(14, decided == null ? null : decided.period());
        row.setString(15, decided == null ? null : decided.lead());
        row.setString(16, decided == null ? null : decided.street());
        row.setString(17, decided == null ? null : decided.district());
        row.setString(18, decided == null ? null : decided.topic());
        row.setBoolean(19, order.responded());
        row.setBoolean(20, order.overdue());
    }

    private static Array array(PreparedStatement row, Set<String> units) throws SQLException {
        return row.getConnection().createArrayOf("text", units.toArray());
    }

    private static AssessedOrder read(ResultSet row) throws SQLException {
        var order = new AssessedOrder(row.getLong("order_id"));
        order.contactedBy.addAll(units(row, "contacted_by"));
        order.overdueBy.addAll(units(row, "overdue_by"));
        order.hotlineDelayed = row.getBoolean("hotline_delayed");
        order.repeated = row.getBoolean("repeated");
        order.reopened = row.getBoolean("reopened");
        order.unreached = row.getBoolean("unreached");
        order.flagged = row.getBoolean("flagged");
        order.reached = row.getBoolean("reached");
        order.denied = row.getBoolean("denied");
        order.solved = row.getString("solved");
        order.satisfaction = row.getString("satisfaction");
        order.decided = decided(row);
        return order;
    }

    private static List<String> units(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static AssessedOrder.@Nullable Decided decided(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("decided_at");
        return at == null
                ? null
                : new AssessedOrder.Decided(
                        at.toInstant(),
                        row.getString("period"),
                        row.getString("lead"),
                        row.getString("street"),
                        row.getString("district"),
                        row.getString("topic"));
    }
}
