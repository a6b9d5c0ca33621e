package org.jiban.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jiban.kernel.City;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door of assessment (三率): the figures, and the orders that make each of them. */
@Component
public class Rates {
    private static final String SUMS = """
            SELECT level, code, period, %s FROM rate_cell
            WHERE period = :period AND level = :level AND (:code::text IS NULL OR code = :code)
            GROUP BY level, code, period ORDER BY code""".formatted(sums());

    private final JdbcClient jdbc;
    private final City city;
    private final Publications publications;

    Rates(JdbcClient jdbc, City city, Publications publications) {
        this.jdbc = jdbc;
        this.city = city;
        this.publications = publications;
    }

    private static String sums() {
        var sums = new StringBuilder();
        for (Figure figure : Figure.values()) {
            sums.append("sum(%1$s)::int AS %1$s, coalesce(sum(%1$s) FILTER (WHERE correction), 0)::int AS late_%1$s, "
                    .formatted(figure.column()));
        }
        return sums.substring(0, sums.length() - 2);
    }

    /** Every cell of a level in a period, by code; those without an order are not there. */
    public List<RateCell> cells(Level level, YearMonth period) {
        return select(level, null, period);
    }

    /** One cell; all zero when no order belongs to it. */
    public RateCell cell(Level level, String code, YearMonth period) {
        return select(level, code, period).stream().findFirst().orElseGet(() -> RateCell.nothing(level, code, period));
    }

    /** The whole city. */
    public RateCell city(YearMonth period) {
        return cell(Level.CITY, city.code(), period);
    }

    private List<RateCell> select(Level level, @Nullable String code, YearMonth period) {
        return jdbc.sql(SUMS)
                .param("period", period.toString())
                .param("level", level.name())
                .param("code", code)
                .query((row, number) -> read(row))
                .list();
    }

    private static RateCell read(ResultSet row) throws SQLException {
        return new RateCell(
                Level.valueOf(row.getString("level")),
                row.getString("code"),
                YearMonth.parse(row.getString("period")),
                Counts.read(row, ""),
                Counts.read(row, "late_"));
    }

    /** When the period became public; empty while it is open. */
    public Optional<Instant> publishedAt(YearMonth period) {
        return publications.publishedAt(period);
    }

    /** Periods that hold figures, latest first. */
    public List<YearMonth> periods() {
        return jdbc.sql("SELECT DISTINCT period FROM rate_cell ORDER BY period DESC")
                .query((row, number) -> YearMonth.parse(row.getString(1)))
                .list();
    }

    /**
     * The orders that make one figure, newest first; as many in all as the figure says.
     *
     * @param before id of the last order of the page before, or null
     * @param limit 1..200
     */
    public List<AssessedRow> rows(RowsOf rows, @Nullable Long before, int limit) {
        return jdbc.sql("""
                SELECT a.*, w.number
                FROM (SELECT * FROM assessed_order a
                      WHERE %s AND (:before::bigint IS NULL OR a.order_id < :before)
                      ORDER BY a.order_id DESC LIMIT :limit) a
                JOIN work_order w ON w.id = a.order_id
                ORDER BY a.order_id DESC""".formatted(rows.condition()))
                .param("period", rows.period().toString())
                .param("code", rows.code())
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> row(row))
                .list();
    }

    /** How many orders make the figure, counted from the orders themselves. */
    public int count(RowsOf rows) {
        return jdbc.sql("SELECT count(*) FROM assessed_order a WHERE " + rows.condition())
                .param("period", rows.period().toString())
                .param("code", rows.code())
                .query(Integer.class)
                .single();
    }

    private static AssessedRow row(ResultSet row) throws SQLException {
        return new AssessedRow(
                row.getLong("order_id"),
                row.getString("number"),
                row.getString("topic"),
                row.getString("lead"),
                row.getString("street"),
                row.getString("district"),
                row.getTimestamp("decided_at").toInstant(),
                row.getBoolean("responded"),
                row.getBoolean("denied"),
                row.getBoolean("reached"),
                row.getString("solved"),
                row.getString("satisfaction"),
                row.getBoolean("unreached"),
                row.getBoolean("overdue"),
                row.getBoolean("hotline_delayed"),
                row.getBoolean("repeated"),
                row.getBoolean("reopened"),
                row.getBoolean("flagged"));
    }
}
