package org.jiban.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows about imports: which were made, and which row of which source is there. */
@Component
class ImportBook {
    private static final String RUN = """
            SELECT id, source, file_name, file_digest, mapping, actor, rows, reached, orders, screened, rejected, begun_at, ended_at
            FROM import_run
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    ImportBook(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** The import of that file with that mapping, if it was ever begun. */
    Optional<ImportRun> find(String file, String mapping) {
        return jdbc.sql(RUN + "WHERE file_digest = :file AND mapping_digest = :mapping")
                .param("file", file)
                .param("mapping", mapping)
                .query(ImportBook::run)
                .optional();
    }

    Optional<ImportRun> find(long id) {
        return jdbc.sql(RUN + "WHERE id = :id")
                .param("id", id)
                .query(ImportBook::run)
                .optional();
    }

    List<ImportRun> newest(int most) {
        return jdbc.sql(RUN + "ORDER BY id DESC LIMIT :most")
                .param("most", most)
                .query(ImportBook::run)
                .list();
    }

    private static ImportRun run(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new ImportRun(
                row.getLong("id"),
                row.getString("source"),
                row.getString("file_name"),
                row.getString("file_digest"),
                row.getString("mapping"),
                row.getString("actor"),
                row.getLong("rows"),
                row.getLong("reached"),
                row.getLong("orders"),
                row.getLong("screened"),
                row.getLong("rejected"),
                row.getTimestamp("begun_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }

    void begin(ImportRun run, String mapping) {
        jdbc.sql("""
                INSERT INTO import_run (id, source, file_name, file_digest, mapping, mapping_digest, actor, rows, reached,
                    orders, screened, rejected, begun_at)
                VALUES (:id, :source, :name, :file, :mapping, :mappingDigest, :actor, :rows, 0, 0, 0, 0, :now)""")
                .param("id", run.id())
                .param("source", run.source())
                .param("name", run.fileName())
                .param("file", run.fileDigest())
                .param("mapping", run.mapping())
                .param("mappingDigest", mapping)
                .param("actor", run.actor())
                .param("rows", run.rows())
                .param("now", Timestamp.from(run.begunAt()))
                .update();
    }

    /** One chunk of a source at a time, however many processes import it. */
    void lock(String source) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('jiban.import.' || :source))")
                .param("source", source)
                .query()
                .listOfRows();
    }

    /** Those of the keys whose rows are there. */
    Set<String> present(Collection<String> keys) {
        return new HashSet<>(jdbc.sql("SELECT row_key FROM import_row WHERE row_key = ANY(:keys)")
                .param("keys", keys.toArray(String[]::new))
                .query((row, number) -> row.getString(1))
                .list());
    }

    void add(long run, List<PastRow> rows, List<Long> contacts) {
        List<Object[]> values = new java.util.ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            values.add(new Object[] {rows.get(i).key(), run, rows.get(i).number(), contacts.get(i)});
        }
        batch.batchUpdate(
                "INSERT INTO import_row (row_key, run_id, row_number, contact_id) VALUES (?, ?, ?, ?)", values);
    }

    void advance(long run, long reached, int orders, int screened) {
        jdbc.sql("""
                UPDATE import_run SET reached = greatest(reached, :reached), orders = orders + :orders,
                    screened = screened + :screened WHERE id = :id""")
                .param("id", run)
                .param("reached", reached)
                .param("orders", orders)
                .param("screened", screened)
                .update();
    }

    /** Marks the end once; false when it was marked before. */
    boolean end(long run, long rejected, Instant now) {
        return jdbc.sql("""
                UPDATE import_run SET ended_at = :now, rejected = :rejected, reached = rows
                WHERE id = :id AND ended_at IS NULL""")
                        .param("id", run)
                        .param("rejected", rejected)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Those of the ids that contacts or orders have already. */
    Set<Long> taken(Collection<Long> ids) {
        return new HashSet<>(jdbc.sql("""
                SELECT id FROM contact WHERE id = ANY(:ids) UNION SELECT id FROM work_order WHERE id = ANY(:ids)""")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> row.getLong(1))
                .list());
    }
}
