package org.jiban.order;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Conditions of a desk query, as SQL with its parameters. */
final class DeskSql {
    /** Shares of a clock in SQL, the same as the clock strip shows them. */
    private static final String GONE_80 = "started + (next_due - started) * 0.8 <= :now";

    private static final String GONE_50 = "started + (next_due - started) * 0.5 <= :now";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, @Nullable Object> parameters = new HashMap<>();

    DeskSql(DeskQuery query, Instant now, ZoneId zone) {
        parameters.put("now", Timestamp.from(now));
        parameters.put("today", Timestamp.from(midnight(now, zone, 0)));
        parameters.put("tomorrow", Timestamp.from(midnight(now, zone, 1)));
        scope(query);
        equal("d.stage", "stage", Sql.name(query.stage()));
        equal("d.street", "street", query.street());
        equal("d.community", "community", query.community());
        topic(query.topic());
        if (query.worker() != null) {
            add("(d.worker = :worker OR d.stand_in = :worker)", "worker", query.worker());
        }
        if (query.repeated() != null) {
            add("d.repeat >= :repeated", "repeated", query.repeated());
        }
        if (query.watched()) {
            conditions.add("d.watched");
        }
        if (query.state() != null) {
            conditions.add(state(query.state()));
        }
    }

    private static Instant midnight(Instant now, ZoneId zone, int days) {
        return now.atZone(zone).toLocalDate().plusDays(days).atStartOfDay(zone).toInstant();
    }

    private void scope(DeskQuery query) {
        if (query.unit() == null) {
            conditions.add("d.role <> 'ASSIST'");
        } else {
            add("d.unit = :unit", "unit", query.unit());
        }
        equal("d.role", "role", Sql.name(query.role()));
    }

    private void topic(@Nullable String topic) {
        if (topic != null) {
            add("d.topic LIKE :topic", "topic", topic.replaceAll("[^0-9]", "") + "%");
        }
    }

    static String state(DeskQuery.State state) {
        return switch (state) {
            case ANY -> "TRUE";
            case WORK -> "d.clock IS NOT NULL";
            case OVERDUE -> "d.next_due < :now";
            case TODAY -> "d.next_due >= :now AND d.next_due < :tomorrow";
            case NEAR -> "d.next_due >= :now AND " + GONE_80;
            case HALF -> "d.next_due >= :now AND " + GONE_50 + " AND NOT " + GONE_80;
            case ONTIME -> "d.next_due >= :now AND NOT " + GONE_50;
            case UNSIGNED -> "d.clock = 'SIGN'";
            case URGENT_UNSIGNED -> "d.clock = 'SIGN' AND d.urgency = 'L1' AND d.next_due < :now";
            case WARNED -> "d.clock IS NOT NULL AND d.warned_at >= :today AND d.warned_due = d.unit_due";
            case ANSWERED -> "d.clock IS NULL";
        };
    }

    private void equal(String column, String name, @Nullable String value) {
        if (value != null) {
            add(column + " = :" + name, name, value);
        }
    }

    final void add(String condition, String name, @Nullable Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }

    void also(String condition) {
        conditions.add(condition);
    }

    String where() {
        return "WHERE " + String.join(" AND ", conditions);
    }

    Map<String, @Nullable Object> parameters() {
        return parameters;
    }
}
