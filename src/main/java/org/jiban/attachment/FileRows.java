package org.jiban.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of files and their sealed pieces. */
@Component
class FileRows {
    private static final int PIECE = 256 * 1024;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    FileRows(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** A file that waits to be attached. */
    record Staged(long id, byte[] wrappedKey) {}

    void add(Attachment file, String by, byte[] key, byte[] wrappedKey, byte[] content) {
        jdbc.sql("""
                INSERT INTO attachment (id, type, size, stored_by, stored_at, attached, wrapped_key)
                VALUES (:id, :type, :size, :by, :at, false, :key)""")
                .param("id", file.id())
                .param("type", file.type())
                .param("size", file.size())
                .param("by", by)
                .param("at", Timestamp.from(file.storedAt()))
                .param("key", wrappedKey)
                .update();
        batch.batchUpdate(
                "INSERT INTO attachment_chunk (attachment_id, number, sealed) VALUES (?, ?, ?)",
                sealed(file.id(), new FileKey(file.id(), key), content));
    }

    private static List<Object[]> sealed(long id, FileKey key, byte[] content) {
        int pieces = (content.length + PIECE - 1) / PIECE;
        List<Object[]> rows = new ArrayList<>(pieces);
        for (int number = 0; number < pieces; number++) {
            int from = number * PIECE;
            byte[] piece = Arrays.copyOfRange(content, from, Math.min(from + PIECE, content.length));
            rows.add(new Object[] {id, number, key.seal(number, pieces, piece)});
        }
        return rows;
    }

    /** Those of the ids that this actor uploaded and nobody attached yet, locked until the transaction ends. */
    List<Staged> lockStaged(Collection<Long> ids, String by) {
        return jdbc.sql("""
                SELECT id, wrapped_key FROM attachment
                WHERE id = ANY(:ids) AND stored_by = :by AND NOT attached ORDER BY id FOR UPDATE""")
                .param("ids", ids.toArray(Long[]::new))
                .param("by", by)
                .query((row, number) -> new Staged(row.getLong("id"), row.getBytes("wrapped_key")))
                .list();
    }

    void attach(List<Staged> rewrapped) {
        batch.batchUpdate(
                "UPDATE attachment SET attached = true, wrapped_key = ? WHERE id = ?",
                rewrapped.stream()
                        .map(each -> new Object[] {each.wrappedKey(), each.id()})
                        .toList());
    }

    List<Attachment> of(Collection<Long> ids) {
        return jdbc.sql("SELECT id, type, size, stored_at, attached FROM attachment WHERE id = ANY(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> attachment(row))
                .list();
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(
                row.getLong("id"),
                row.getString("type"),
                row.getInt("size"),
                row.getTimestamp("stored_at").toInstant(),
                row.getBoolean("attached"));
    }

    List<byte[]> wrappedKey(long id) {
        return jdbc.sql("SELECT wrapped_key FROM attachment WHERE id = :id AND attached")
                .param("id", id)
                .query((row, number) -> row.getBytes(1))
                .list();
    }

    List<byte[]> stagedKey(long id, String by) {
        return jdbc.sql("SELECT wrapped_key FROM attachment WHERE id = :id AND stored_by = :by AND NOT attached")
                .param("id", id)
                .param("by", by)
                .query((row, number) -> row.getBytes(1))
                .list();
    }

    List<byte[]> pieces(long id) {
        return jdbc.sql("SELECT sealed FROM attachment_chunk WHERE attachment_id = :id ORDER BY number")
                .param("id", id)
                .query((row, number) -> row.getBytes(1))
                .list();
    }

    int sweep(Instant before) {
        return jdbc.sql("DELETE FROM attachment WHERE NOT attached AND stored_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
