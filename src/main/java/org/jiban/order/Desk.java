package org.jiban.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.City;
import org.jiban.kernel.Ids;
import org.jiban.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the desks (承办台): what a unit, a person or the whole city has to do, soonest first. */
@Component
public class Desk {
    private static final int MOST_URGENT = 20;

    private final JdbcClient jdbc;
    private final City city;
    private final Limits limits;
    private final OrderRows rows;
    private final Views views;
    private final Sections sections;
    private final Finding finding;

    Desk(JdbcClient jdbc, City city, Limits limits, OrderRows rows, Views views, Sections sections, Finding finding) {
        this.jdbc = jdbc;
        this.city = city;
        this.limits = limits;
        this.rows = rows;
        this.views = views;
        this.sections = sections;
        this.finding = finding;
    }

    private record Row(
            long order,
            PartRole role,
            @Nullable NextClock next,
            @Nullable Long section,
            @Nullable String worker,
            @Nullable String standIn,
            @Nullable Instant taskDue,
            boolean watched) {

        String cursor() {
            return (next == null ? "" : next.due().toEpochMilli()) + "." + order;
        }
    }

    /**
     * A page of a desk, the clock that runs out next first, orders without a running clock last. Staff of a unit see their
     * own desk only.
     *
     * @param after {@code next} of the page before
     */
    public Slice<DeskLine> list(DeskQuery query, Actor viewer, @Nullable String after, int limit) {
        List<Row> found = rows(own(query, viewer), after, limit + 1);
        List<Row> page = found.stream().limit(limit).toList();
        String next = found.size() > limit ? page.getLast().cursor() : null;
        return new Slice<>(lines(page, viewer), next);
    }

    private static DeskQuery own(DeskQuery query, Actor viewer) {
        String unit = viewer.unit();
        return unit == null
                ? query
                : new DeskQuery(
                        unit,
                        query.role(),
                        query.stage(),
                        query.topic(),
                        query.street(),
                        query.community(),
                        query.state(),
                        query.worker(),
                        query.repeated(),
                        query.digits(),
                        query.watched());
    }

    private List<Row> rows(DeskQuery query, @Nullable String after, int limit) {
        DeskSql sql = new DeskSql(query, limits.now(), city.zone());
        String number = "";
        if (query.digits() != null) {
            number = " JOIN work_order o ON o.id = d.order_id";
            sql.add("o.number LIKE :digits", "digits", "%" + query.digits().replaceAll("[^0-9-]", ""));
        }
        follow(sql, after);
        sql.parameters().put("limit", limit);
        return jdbc.sql("SELECT d.* FROM desk d" + number + " " + sql.where()
                        + " ORDER BY d.next_due, d.order_id LIMIT :limit")
                .params(sql.parameters())
                .query(Desk::row)
                .list();
    }

    private static void follow(DeskSql sql, @Nullable String after) {
        if (after == null) {
            return;
        }
        int dot = after.indexOf('.');
        Optional<Long> lastId = Ids.written(after.substring(dot + 1));
        if (!after.matches("\\d{0,15}\\.\\d+") || lastId.isEmpty()) {
            throw new BadInput("after", "after-unknown");
        }
        sql.parameters().put("lastId", lastId.get());
        if (dot == 0) {
            sql.also("d.next_due IS NULL AND d.order_id > :lastId");
        } else {
            Instant due = Instant.ofEpochMilli(Long.parseLong(after.substring(0, dot)));
            sql.add(
                    "((date_trunc('milliseconds', d.next_due), d.order_id) > (:lastDue, :lastId) OR d.next_due IS NULL)",
                    "lastDue",
                    Sql.at(due));
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        String clock = row.getString("clock");
        NextClock next = clock == null
                ? null
                : new NextClock(
                        NextClock.Kind.valueOf(clock),
                        row.getTimestamp("started").toInstant(),
                        row.getTimestamp("next_due").toInstant());
        return new Row(
                row.getLong("order_id"),
                PartRole.valueOf(row.getString("role")),
                next,
                Sql.number(row, "section"),
                row.getString("worker"),
                row.getString("stand_in"),
                Sql.instant(row, "task_due"),
                row.getBoolean("watched"));
    }

    private List<DeskLine> lines(List<Row> page, Actor viewer) {
        Map<Long, WorkOrder> orders = rows.byIds(page.stream().map(Row::order).toList()).stream()
                .collect(Collectors.toMap(WorkOrder::id, Function.identity()));
        Map<Long, String> names = sections.names(
                page.stream().flatMap(row -> Stream.ofNullable(row.section())).toList());
        return page.stream()
                .filter(row -> orders.containsKey(row.order()))
                .map(row -> line(row, Objects.requireNonNull(orders.get(row.order())), names, viewer))
                .toList();
    }

    private DeskLine line(Row row, WorkOrder order, Map<Long, String> names, Actor viewer) {
        return new DeskLine(
                views.line(order, viewer),
                row.role(),
                row.next(),
                row.section() == null ? null : names.get(row.section()),
                row.worker(),
                row.standIn(),
                row.taskDue(),
                row.watched());
    }

    /** How much lies on a unit's desk, or with {@code unit} null in the whole city. */
    public DeskCounts counts(@Nullable String unit, String username) {
        DeskSql sql = new DeskSql(DeskQuery.of(unit), limits.now(), city.zone());
        sql.parameters().put("me", username);
        sql.parameters().put("often", limits.policy().repeatsForSupervision());
        return jdbc.sql(COUNT + sql.where())
                .params(sql.parameters())
                .query((row, number) -> new DeskCounts(
                        row.getInt("work"),
                        row.getInt("lead"),
                        row.getInt("assist"),
                        row.getInt("overdue"),
                        row.getInt("near"),
                        row.getInt("half"),
                        row.getInt("ontime"),
                        row.getInt("answered"),
                        row.getInt("unsigned"),
                        row.getInt("urgent_unsigned"),
                        row.getInt("today"),
                        row.getInt("mine"),
                        row.getInt("repeated"),
                        row.getInt("warned"),
                        row.getInt("watched")))
                .single();
    }

    /** Numbers of the most urgent orders that are not signed yet, of a unit or with {@code unit} null of the whole city. */
    public List<String> urgentUnsigned(@Nullable String unit) {
        return jdbc.sql("""
                SELECT o.number FROM desk d JOIN work_order o ON o.id = d.order_id
                WHERE d.urgency = 'L1' AND d.clock = 'SIGN' AND (d.unit = :unit OR (:unit = '' AND d.role <> 'ASSIST'))
                ORDER BY d.next_due, d.order_id LIMIT :limit""")
                .param("unit", unit == null ? "" : unit)
                .param("limit", MOST_URGENT)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** How much lies on the supervisors' desk. */
    public SupervisionCounts supervision() {
        return jdbc.sql("""
                SELECT count(*) FILTER (WHERE stage = 'SUPERVISED') AS supervised,
                       count(*) FILTER (WHERE watched) AS watched,
                       count(*) FILTER (WHERE next_due < :now) AS overdue,
                       count(*) FILTER (WHERE clock = 'SIGN' AND urgency = 'L1' AND next_due < :now) AS urgent_unsigned
                FROM desk WHERE role <> 'ASSIST'""")
                .param("now", Timestamp.from(limits.now()))
                .query((row, number) -> new SupervisionCounts(
                        row.getInt("supervised"),
                        row.getInt("watched"),
                        row.getInt("overdue"),
                        row.getInt("urgent_unsigned")))
                .single();
    }

    /** Orders of the last days whose requester was dissatisfied although it is solved, newest verdict first. */
    public List<OrderLine> displeased(Duration since, Actor viewer, int limit) {
        return finding.displeased(viewer, since, limit);
    }

    /** The sections a unit has named so far (科室), by name. */
    public List<String> sections(String unit) {
        return sections.of(unit);
    }

    private static final String COUNT = "SELECT count(*) FILTER (WHERE d.clock IS NOT NULL) AS work, "
            + "count(*) FILTER (WHERE d.clock IS NOT NULL AND d.role = 'LEAD') AS lead, "
            + "count(*) FILTER (WHERE d.clock IS NOT NULL AND d.role = 'ASSIST') AS assist, "
            + filter(DeskQuery.State.OVERDUE, "overdue") + filter(DeskQuery.State.NEAR, "near")
            + filter(DeskQuery.State.HALF, "half") + filter(DeskQuery.State.ONTIME, "ontime")
            + filter(DeskQuery.State.ANSWERED, "answered") + filter(DeskQuery.State.UNSIGNED, "unsigned")
            + filter(DeskQuery.State.TODAY, "today") + filter(DeskQuery.State.WARNED, "warned")
            + filter(DeskQuery.State.URGENT_UNSIGNED, "urgent_unsigned")
            + "count(*) FILTER (WHERE d.watched) AS watched, "
            + "count(*) FILTER (WHERE d.clock IS NOT NULL AND (d.worker = :me OR d.stand_in = :me)) AS mine, "
            + "count(*) FILTER (WHERE d.clock IS NOT NULL AND d.repeat >= :often) AS repeated FROM desk d ";

    private static String filter(DeskQuery.State state, String name) {
        return "count(*) FILTER (WHERE " + DeskSql.state(state) + ") AS " + name + ", ";
    }
}
