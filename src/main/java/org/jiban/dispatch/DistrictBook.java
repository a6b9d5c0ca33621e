package org.jiban.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of orders a district has to send on. */
@Component
class DistrictBook {
    private final JdbcClient jdbc;

    DistrictBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(DistrictDuty duty) {
        jdbc.sql("""
                INSERT INTO district_duty (order_id, order_number, district, received_at, due_at)
                VALUES (:order, :number, :district, :received, :due)
                ON CONFLICT (order_id) DO UPDATE SET district = excluded.district,
                    received_at = excluded.received_at, due_at = excluded.due_at""")
                .param("order", duty.orderId())
                .param("number", duty.number())
                .param("district", duty.district())
                .param("received", Timestamp.from(duty.receivedAt()))
                .param("due", Timestamp.from(duty.dueAt()))
                .update();
    }

    /** What a district has to send on, soonest due first. */
    List<DistrictDuty> list(String district, int limit) {
        return jdbc.sql("""
                SELECT * FROM district_duty WHERE district = :district ORDER BY due_at, order_id LIMIT :limit""")
                .param("district", district)
                .param("limit", limit)
                .query(DistrictBook::duty)
                .list();
    }

    int count(String district) {
        return jdbc.sql("SELECT count(*) FROM district_duty WHERE district = :district")
                .param("district", district)
                .query(Integer.class)
                .single();
    }

    Optional<DistrictDuty> find(long orderId) {
        return jdbc.sql("SELECT * FROM district_duty WHERE order_id = :order")
                .param("order", orderId)
                .query(DistrictBook::duty)
                .optional();
    }

    /** Takes orders off the districts' desks; returns those that were on one. */
    List<Long> remove(Collection<Long> orderIds) {
        return jdbc.sql("DELETE FROM district_duty WHERE order_id = ANY(:orders) RETURNING order_id")
                .param("orders", orderIds.toArray(Long[]::new))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private static DistrictDuty duty(ResultSet row, int number) throws SQLException {
        return new DistrictDuty(
                row.getLong("order_id"),
                row.getString("order_number"),
                row.getString("district"),
                row.getTimestamp("received_at").toInstant(),
                row.getTimestamp("due_at").toInstant());
    }
}
