package org.jiban.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jiban.journal.Tail.Position;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code seal}: added, never changed. */
@Component
class Seals {
    static final String ALL = "SELECT * FROM seal ORDER BY no";

    private final JdbcClient jdbc;

    Seals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Seal seal) {
        jdbc.sql("""
                INSERT INTO seal (no, first_era, first_xid, first_id, last_era, last_xid, last_id, entries, hash, sealed_at)
                VALUES (:no, :firstEra, :firstXid, :firstId, :lastEra, :lastXid, :lastId, :entries, :hash, :at)""")
                .param("no", seal.no())
                .param("firstEra", seal.first().era())
                .param("firstXid", seal.first().xid())
                .param("firstId", seal.first().id())
                .param("lastEra", seal.last().era())
                .param("lastXid", seal.last().xid())
                .param("lastId", seal.last().id())
                .param("entries", seal.entries())
                .param("hash", HexFormat.of().parseHex(seal.hash()))
                .param("at", Timestamp.from(seal.sealedAt()))
                .update();
    }

    Optional<Seal> last() {
        return jdbc.sql("SELECT * FROM seal ORDER BY no DESC LIMIT 1")
                .query((row, number) -> read(row))
                .optional();
    }

    Optional<Seal> find(long no) {
        return jdbc.sql("SELECT * FROM seal WHERE no = :no")
                .param("no", no)
                .query((row, number) -> read(row))
                .optional();
    }

    /** The last seal of every day that has one from seal {@code since} on; days begin at midnight of {@code zone}. */
    List<Seal> lastOfDays(long since, String zone) {
        return jdbc.sql("""
                SELECT * FROM seal WHERE no IN
                    (SELECT max(no) FROM seal WHERE no >= :since GROUP BY (sealed_at AT TIME ZONE :zone)::date)
                ORDER BY no""")
                .param("since", since)
                .param("zone", zone)
                .query((row, number) -> read(row))
                .list();
    }

    static Seal read(ResultSet row) throws SQLException {
        Instant at = row.getTimestamp("sealed_at").toInstant();
        return new Seal(
                row.getLong("no"),
                new Position(row.getInt("first_era"), row.getLong("first_xid"), row.getLong("first_id")),
                new Position(row.getInt("last_era"), row.getLong("last_xid"), row.getLong("last_id")),
                row.getInt("entries"),
                HexFormat.of().formatHex(row.getBytes("hash")),
                at);
    }
}
