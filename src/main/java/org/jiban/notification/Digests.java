package org.jiban.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiban.journal.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums up warnings by look, unit and mark, as the desks stand: a look may be read in several batches. */
@Component
class Digests {
    private final JdbcClient jdbc;

    Digests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What one look found for one unit.
     *
     * @param id of the look
     * @param count orders past the mark
     * @param earliest when the first of them is due
     */
    record Digest(long id, String unit, int percent, int count, Instant earliest, Instant at) {}

    private record Look(String unit, int percent, Instant at) {}

    List<Digest> of(List<Entry> warnings) {
        Map<Look, Long> looks = new HashMap<>();
        for (Entry each : warnings) {
            looks.put(
                    new Look(
                            each.facts().path("unit").asString(),
                            each.facts().path("percent").asInt(),
                            each.happenedAt()),
                    each.facts().path("digest").asLong());
        }
        return looks.isEmpty() ? List.of() : counted(looks);
    }

    private List<Digest> counted(Map<Look, Long> looks) {
        List<Digest> digests = new ArrayList<>();
        jdbc.sql("""
                SELECT unit, warned, warned_at, count(*) AS orders, min(unit_due) AS earliest FROM desk
                WHERE unit IN (:units) AND warned_at IN (:times) AND role = 'LEAD'
                GROUP BY unit, warned, warned_at ORDER BY unit, warned""")
                .param(
                        "units",
                        looks.keySet().stream().map(Look::unit).distinct().toList())
                .param(
                        "times",
                        looks.keySet().stream()
                                .map(each -> Timestamp.from(each.at()))
                                .distinct()
                                .toList())
                .query(row -> {
                    Look look = new Look(
                            row.getString("unit"),
                            row.getInt("warned"),
                            row.getTimestamp("warned_at").toInstant());
                    Long id = looks.get(look);
                    if (id != null) {
                        digests.add(new Digest(
                                id,
                                look.unit(),
                                look.percent(),
                                row.getInt("orders"),
                                row.getTimestamp("earliest").toInstant(),
                                look.at()));
                    }
                });
        return digests;
    }
}
