package org.jiban.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jiban.calendar.Policy;
import org.jiban.kernel.City;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Proves the rates (三率核验): computes every cell anew from the entries alone, in one statement that shares nothing with the
 * consumer, and compares each figure with what is stored. It looks at the entries up to the consumer's cursor, so that
 * the city may go on living meanwhile.
 */
@Component
public class RatesVerification {
    private static final List<String> FIGURES = List.of(
            "due",
            "responded",
            "unresponded",
            "denied",
            "reached",
            "solved",
            "partly",
            "unsolved",
            "rated",
            "satisfied",
            "basically_satisfied",
            "dissatisfied",
            "unreached",
            "overdue",
            "hotline_delayed",
            "repeated",
            "reopened");

    private final JdbcClient jdbc;
    private final City city;
    private final Policy policy;

    RatesVerification(JdbcClient jdbc, City city, Policy policy) {
        this.jdbc = jdbc;
        this.city = city;
        this.policy = policy;
    }

    /**
     * One figure that does not agree.
     *
     * @param published whether it is the published part of the figure, else what holds now
     */
    public record Difference(
            String level, String code, String period, boolean published, String figure, int stored, int expected) {}

    /** @param unread entries that the consumer has not come to yet */
    public record Result(int cells, long unread, List<Difference> differences) {
        public boolean agrees() {
            return differences.isEmpty();
        }
    }

    /** Verifies one period, or all. */
    public Result verify(@Nullable YearMonth period) {
        List<Difference> differences = new ArrayList<>();
        List<Integer> cells = jdbc.sql(RatesProof.SQL)
                .param("zone", city.zone().getId())
                .param("city", city.code())
                .param("firstDay", policy.periodFirstDay())
                .param("tolerance", policy.responseTolerance().toSeconds())
                .param("only", period == null ? null : period.toString())
                .query((row, number) -> compare(row, differences))
                .list();
        return new Result(cells.size(), unread(), differences);
    }

    private static int compare(ResultSet row, List<Difference> differences) throws SQLException {
        for (String figure : FIGURES) {
            int stored = row.getInt("stored_" + figure);
            int expected = row.getInt("expected_" + figure);
            if (stored != expected) {
                differences.add(new Difference(
                        row.getString("level"),
                        row.getString("code"),
                        row.getString("period"),
                        row.getBoolean("published"),
                        figure,
                        stored,
                        expected));
            }
        }
        return 1;
    }

    private long unread() {
        return jdbc.sql("""
                SELECT count(*) FROM entry
                WHERE (era, xid, id) > (SELECT era, xid, id FROM journal_cursor WHERE consumer = 'rates')""").query(Long.class).single();
    }
}
