package org.jiban.order;

import java.util.ArrayList;
import java.util.List;
import org.jiban.kernel.Insert;
import org.jiban.kernel.Inserts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores new orders, all of one contact in one round trip. */
@Component
class OrderInserts {
    private static final Insert ORDER = new Insert("""
            INSERT INTO work_order (id, number, contact_id, contact_number, requester_id, channel, type, topic,
                urgency, district, street, community, compound, building, lon, lat, share, confidential, safe_contact,
                respondent_unit, title, words, received_at, opened_at, dispatch_due,
                opening_catalogue, policy_version, imported, version,
                stage, lead, assists, joined, dispatch_kind, rule, catalogue,
                first_dispatched_at, dispatched_at, sign_due, contact_due,
                feedback_from, feedback_due, unit_from, unit_due,
                climb, signed_at, first_contact_at, contact_tries, question, question_due,
                photos_before, photos_after, answered_at, solved_claim, early_closure, overdue,
                round, repeat, watched_at, verdict_at, solved, satisfaction, closed_at, closed_ground)""", """
            (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0,
                ?, ?, ?::text[], ?::text[], ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                ?, ?, ?, ?, ?, ?, ?, ?)""");
    private static final Insert PAST_NUMBER = new Insert("INSERT INTO past_number (number, order_id)", "(?, ?)");

    private final Inserts inserts;

    OrderInserts(Inserts inserts) {
        this.inserts = inserts;
    }

    void insert(List<WorkOrder> orders) {
        inserts.add(ORDER, orders.stream().map(OrderInserts::row).toList());
    }

    private static @Nullable Object[] row(WorkOrder order) {
        List<@Nullable Object> values = new ArrayList<>(OrderValues.opening(order));
        values.addAll(OrderValues.progress(order));
        return values.toArray();
    }

    /** Remembers numbers that do not tell when their order lies. */
    void insertPastNumbers(List<WorkOrder> orders) {
        inserts.add(PAST_NUMBER, orders.stream().map(OrderInserts::pastNumber).toList());
    }

    private static @Nullable Object[] pastNumber(WorkOrder order) {
        return new Object[] {order.opening.number(), order.id()};
    }
}
