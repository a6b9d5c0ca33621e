package org.jiban.assessment;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiban.intake.Outcome;
import org.jiban.kernel.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much is received (受理量), from the rollups that follow the journal. */
@Component
public class Volumes {
    /** How many weeks back a day is compared with its like. */
    public static final int WEEKS = 8;

    /** Length of each of the two spans that a change is told from. */
    public static final int SPAN = 7;

    private final JdbcClient jdbc;

    Volumes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A day hour by hour, beside the same weekday of the {@value #WEEKS} weeks before. */
    public Volume day(LocalDate day) {
        List<LocalDate> earlier =
                IntStream.rangeClosed(1, WEEKS).mapToObj(day::minusWeeks).toList();
        Map<LocalDate, List<Integer>> hours = hours(Stream.concat(Stream.of(day), earlier.stream())
                .map(Date::valueOf)
                .toList());
        List<Integer> nothing = Collections.nCopies(Volume.HOURS, 0);
        return Volume.of(
                new Volume.Day(day, hours.getOrDefault(day, nothing)),
                earlier.stream()
                        .filter(hours::containsKey)
                        .map(each -> new Volume.Day(each, hours.getOrDefault(each, nothing)))
                        .toList());
    }

    private Map<LocalDate, List<Integer>> hours(List<Date> days) {
        Map<LocalDate, List<Integer>> hours = new HashMap<>();
        jdbc.sql("""
                SELECT day, hour, sum(many)::int AS many FROM volume_hour
                WHERE day IN (:days) AND kind = 'CHANNEL' GROUP BY day, hour""")
                .param("days", days)
                .query((row, number) -> hours.computeIfAbsent(
                                row.getDate("day").toLocalDate(),
                                day -> new java.util.ArrayList<>(Collections.nCopies(Volume.HOURS, 0)))
                        .set(row.getInt("hour"), row.getInt("many")))
                .list();
        return hours;
    }

    /**
     * The parts of a day.
     *
     * @param channels how it came, most first
     * @param outcomes what became of it, most first
     */
    public record Parts(Map<Channel, Integer> channels, Map<Outcome, Integer> outcomes) {}

    /** A day by channel and by what became of it. */
    public Parts parts(LocalDate day) {
        Map<Channel, Integer> channels = new LinkedHashMap<>();
        Map<Outcome, Integer> outcomes = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT kind, code, sum(many)::int AS many FROM volume_hour WHERE day = :day
                GROUP BY kind, code HAVING sum(many) > 0 ORDER BY many DESC, code""")
                .param("day", Date.valueOf(day))
                .query((row, number) -> part(row, channels, outcomes))
                .list();
        return new Parts(channels, outcomes);
    }

    private static boolean part(ResultSet row, Map<Channel, Integer> channels, Map<Outcome, Integer> outcomes)
            throws SQLException {
        String code = row.getString("code");
        int many = row.getInt("many");
        switch (VolumeCells.Kind.valueOf(row.getString("kind"))) {
            case CHANNEL -> channels.put(Channel.valueOf(code), many);
            case OUTCOME -> outcomes.put(Outcome.valueOf(code), many);
        }
        return true;
    }

    /**
     * First-level topics: the day itself, the {@value #SPAN} whole days before it and the {@value #SPAN} before those; most
     * in the later span first.
     */
    public List<Change> topics(LocalDate day) {
        return changes("topic", day);
    }

    /** The same by district; {@code none} is what has no known place. */
    public List<Change> districts(LocalDate day) {
        return changes("district", day);
    }

    private List<Change> changes(String column, LocalDate day) {
        return jdbc.sql("""
                SELECT %1$s AS code, coalesce(sum(many) FILTER (WHERE day = :day), 0)::int AS today,
                    coalesce(sum(many) FILTER (WHERE day >= :later AND day < :day), 0)::int AS now,
                    coalesce(sum(many) FILTER (WHERE day < :later), 0)::int AS before
                FROM volume_place WHERE day >= :earlier AND day <= :day
                GROUP BY %1$s ORDER BY now DESC, today DESC, code""".formatted(column))
                .param("day", Date.valueOf(day))
                .param("later", Date.valueOf(day.minusDays(SPAN)))
                .param("earlier", Date.valueOf(day.minusDays(2L * SPAN)))
                .query((row, number) ->
                        new Change(row.getString("code"), row.getInt("today"), row.getInt("now"), row.getInt("before")))
                .list();
    }
}
