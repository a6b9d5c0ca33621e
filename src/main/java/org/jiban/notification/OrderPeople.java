package org.jiban.notification;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is to be told about orders, and whether they may be: one query for a whole batch. */
@Component
class OrderPeople {
    private final JdbcClient jdbc;

    OrderPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param silent the requester asked never to be written to, or the order is imported history */
    record Person(long requester, String number, boolean silent, boolean urgent) {}

    Map<Long, Person> of(Collection<Long> orders) {
        Map<Long, Person> people = new HashMap<>();
        if (!orders.isEmpty()) {
            jdbc.sql("""
                    SELECT id, requester_id, number, imported OR safe_contact LIKE 'NEVER%' AS silent, urgency = 'L1' AS urgent
                    FROM work_order WHERE id IN (:ids)""").param("ids", orders).query(row -> {
                people.put(
                        row.getLong("id"),
                        new Person(
                                row.getLong("requester_id"),
                                row.getString("number"),
                                row.getBoolean("silent"),
                                row.getBoolean("urgent")));
            });
        }
        return people;
    }
}
