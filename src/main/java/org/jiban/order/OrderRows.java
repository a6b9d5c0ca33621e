package org.jiban.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jiban.kernel.Channel;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.OutOfOrder;
import org.jiban.kernel.Place;
import org.jiban.kernel.Share;
import org.jiban.kernel.Urgency;
import org.jiban.requester.SafeContact;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and saves orders, each with its requester's wrapped key. */
@Component
class OrderRows {
    /** Everything of an order; what follows names ids, so that at most their own partitions are touched. */
    static final String SELECT = """
            SELECT o.*, k.content_key FROM work_order o
            LEFT JOIN requester_key k ON k.requester_id = o.requester_id
            """;

    private final JdbcClient jdbc;

    OrderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<WorkOrder> byId(long id) {
        return jdbc.sql(SELECT + "WHERE o.id = :id")
                .param("id", id)
                .query(OrderRows::order)
                .optional();
    }

    /** The orders with these ids, in no order, without the absent. */
    List<WorkOrder> byIds(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + "WHERE o.id IN (:ids)")
                .param("ids", ids)
                .query(OrderRows::order)
                .list();
    }

    /** Saves what has changed; refuses with {@code order-changed} when somebody else saved since it was read. */
    void save(WorkOrder order) {
        int saved = jdbc.sql(UPDATE).params(OrderValues.changing(order)).update();
        if (saved == 0) {
            throw new OutOfOrder("order-changed");
        }
        order.version++;
    }

    private static final String UPDATE = """
            UPDATE work_order SET version = version + 1, stage = ?, lead = ?, assists = ?::text[], joined = ?::text[],
                dispatch_kind = ?, rule = ?, catalogue = ?,
                first_dispatched_at = ?, dispatched_at = ?, sign_due = ?, contact_due = ?,
                feedback_from = ?, feedback_due = ?, unit_from = ?, unit_due = ?,
                climb = ?, signed_at = ?, first_contact_at = ?, contact_tries = ?, question = ?, question_due = ?,
                photos_before = ?, photos_after = ?, answered_at = ?, solved_claim = ?, early_closure = ?, overdue = ?,
                round = ?, repeat = ?, watched_at = ?, verdict_at = ?, solved = ?, satisfaction = ?,
                closed_at = ?, closed_ground = ?
            WHERE id = ? AND version = ?""";

    static WorkOrder order(ResultSet row, int number) throws SQLException {
        WorkOrder order = new WorkOrder(
                opening(row), new OrderSeal(row.getBytes("title"), row.getBytes("words"), row.getBytes("content_key")));
        order.version = row.getInt("version");
        order.stage = Stage.valueOf(row.getString("stage"));
        order.assignment = assignment(row);
        order.joined = new LinkedHashSet<>(Sql.codes(row, "joined"));
        order.clocks = clocks(row);
        readProgress(order, row);
        readEnding(order, row);
        return order;
    }

    private static void readProgress(WorkOrder order, ResultSet row) throws SQLException {
        order.climb = row.getInt("climb");
        order.signedAt = Sql.instant(row, "signed_at");
        order.firstContactAt = Sql.instant(row, "first_contact_at");
        order.contactTries = row.getInt("contact_tries");
        order.question = Sql.number(row, "question");
        order.questionDue = Sql.instant(row, "question_due");
        order.photosBefore = row.getInt("photos_before");
        order.photosAfter = row.getInt("photos_after");
        order.answeredAt = Sql.instant(row, "answered_at");
        order.solvedClaim = Sql.constant(Solved.class, row, "solved_claim");
        order.earlyClosure = row.getBoolean("early_closure");
        order.overdue = row.getBoolean("overdue");
        order.round = row.getInt("round");
        order.repeat = row.getInt("repeat");
        order.watchedAt = Sql.instant(row, "watched_at");
    }

    private static void readEnding(WorkOrder order, ResultSet row) throws SQLException {
        order.verdictAt = Sql.instant(row, "verdict_at");
        order.solved = Sql.constant(Solved.class, row, "solved");
        order.satisfaction = Sql.constant(Satisfaction.class, row, "satisfaction");
        order.closedAt = Sql.instant(row, "closed_at");
        order.closedGround = Sql.constant(ClosingGround.class, row, "closed_ground");
    }

    private static Opening opening(ResultSet row) throws SQLException {
        return new Opening(
                row.getLong("id"),
                row.getString("number"),
                row.getLong("contact_id"),
                row.getString("contact_number"),
                row.getLong("requester_id"),
                Channel.valueOf(row.getString("channel")),
                ContactType.valueOf(row.getString("type")),
                row.getString("topic"),
                Urgency.valueOf(row.getString("urgency")),
                place(row),
                Share.valueOf(row.getString("share")),
                row.getBoolean("confidential"),
                SafeContact.read(row.getString("safe_contact")),
                row.getString("respondent_unit"),
                time(row, "received_at"),
                time(row, "opened_at"),
                time(row, "dispatch_due"),
                row.getInt("opening_catalogue"),
                row.getInt("policy_version"),
                row.getBoolean("imported"));
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getString("district"),
                row.getString("street"),
                row.getString("community"),
                row.getString("compound"),
                row.getString("building"),
                Sql.real(row, "lon"),
                Sql.real(row, "lat"));
    }

    private static @Nullable Assignment assignment(ResultSet row) throws SQLException {
        String lead = row.getString("lead");
        if (lead == null) {
            return null;
        }
        return new Assignment(
                lead,
                Sql.codes(row, "assists"),
                DispatchKind.valueOf(row.getString("dispatch_kind")),
                row.getString("rule"),
                row.getInt("catalogue"));
    }

    private static @Nullable Clocks clocks(ResultSet row) throws SQLException {
        if (row.getTimestamp("dispatched_at") == null) {
            return null;
        }
        return new Clocks(
                time(row, "first_dispatched_at"),
                time(row, "dispatched_at"),
                time(row, "sign_due"),
                time(row, "contact_due"),
                time(row, "feedback_from"),
                time(row, "feedback_due"),
                time(row, "unit_from"),
                time(row, "unit_due"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(Sql.instant(row, column), column);
    }
}
