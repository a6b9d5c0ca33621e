package org.jiban.notification;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who brought contacts, and whether they may be written to: one query for a whole batch. */
@Component
class ContactPeople {
    private final JdbcClient jdbc;

    ContactPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param silent the requester asked never to be written to, or the contact is imported history
     * @param urgent an emergency line was named
     */
    record Person(long requester, String number, boolean silent, boolean urgent) {}

    Map<Long, Person> of(Collection<Long> contacts) {
        Map<Long, Person> people = new HashMap<>();
        if (!contacts.isEmpty()) {
            jdbc.sql("""
                    SELECT id, requester_id, number, imported OR safe_contact LIKE 'NEVER%' AS silent,
                           cardinality(danger_lines) > 0 AS urgent
                    FROM contact WHERE id IN (:ids)""").param("ids", contacts).query(row -> {
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
