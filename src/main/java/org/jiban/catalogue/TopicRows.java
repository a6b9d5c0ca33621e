package org.jiban.catalogue;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.Digest;
import org.jiban.kernel.Share;
import org.jiban.kernel.Urgency;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of topics: each holds from one version of the catalogue until the one that replaces it. */
@Component
class TopicRows {
    private static final String INSERT = """
            INSERT INTO topic (code, from_version, level1, level1_en, level2, level2_en, level3, level3_en, type, urgency,
                lead, assists, dispatch_hours, photos, share, keywords, strong, examples, duty, pack_digest)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    TopicRows(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** A topic and the digest of the pack's row it goes back to. */
    record Stored(Topic topic, String packDigest) {}

    /** Digest of a topic as a pack states it. */
    static String digest(Topic topic) {
        return Digest.of(topic.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** All topics of a version, by code. */
    List<Stored> of(int version) {
        return jdbc.sql("""
                SELECT * FROM topic
                WHERE from_version <= :version AND (to_version IS NULL OR to_version > :version) ORDER BY code""")
                .param("version", version)
                .query((row, number) -> new Stored(topic(row), row.getString("pack_digest")))
                .list();
    }

    Optional<Stored> of(String code, int version) {
        return jdbc.sql("""
                SELECT * FROM topic
                WHERE code = :code AND from_version <= :version AND (to_version IS NULL OR to_version > :version)""")
                .param("code", code)
                .param("version", version)
                .query((row, number) -> new Stored(topic(row), row.getString("pack_digest")))
                .optional();
    }

    /** What a topic has said, version by version, newest first. */
    List<TopicVersion> versionsOf(String code) {
        return jdbc.sql("""
                SELECT topic.*, version.active_from, version.pack_digest IS NOT NULL AS packed
                FROM topic JOIN catalogue_version AS version ON version.version = topic.from_version
                WHERE code = :code ORDER BY from_version DESC""")
                .param("code", code)
                .query((row, number) -> new TopicVersion(
                        topic(row),
                        row.getInt("from_version"),
                        row.getTimestamp("active_from").toInstant(),
                        row.getBoolean("packed")))
                .list();
    }

    /** For each of the changes, the topic as it was when the change was written. */
    Map<Long, Topic> basesOf(Collection<Long> changes) {
        Map<Long, Topic> bases = new HashMap<>();
        jdbc.sql("""
                SELECT change.id, topic.* FROM catalogue_change AS change
                JOIN topic ON topic.code = change.topic AND topic.from_version <= change.base
                    AND (topic.to_version IS NULL OR topic.to_version > change.base)
                WHERE change.id = ANY (:ids)""").param("ids", changes.toArray(Long[]::new)).query(row -> {
            bases.put(row.getLong("id"), topic(row));
        });
        return bases;
    }

    void add(int version, Collection<Stored> topics) {
        batch.batchUpdate(
                INSERT, topics.stream().map(each -> columns(version, each)).toList());
    }

    void end(int version, Collection<String> codes) {
        batch.batchUpdate(
                "UPDATE topic SET to_version = ? WHERE code = ? AND to_version IS NULL",
                codes.stream().map(code -> new Object[] {version, code}).toList());
    }

    private static Object[] columns(int version, Stored stored) {
        Topic topic = stored.topic();
        return new Object[] {
            topic.code(),
            version,
            topic.level1(),
            topic.level1En(),
            topic.level2(),
            topic.level2En(),
            topic.level3(),
            topic.level3En(),
            topic.type().name(),
            topic.urgency().name(),
            topic.lead().written(),
            topic.assists().stream().map(UnitRule::written).toArray(String[]::new),
            topic.dispatchHours(),
            topic.photos().name(),
            topic.share().name(),
            topic.keywords().toArray(String[]::new),
            topic.strong().toArray(String[]::new),
            topic.examples().toArray(String[]::new),
            topic.duty(),
            stored.packDigest()
        };
    }

    private static Topic topic(ResultSet row) throws SQLException {
        return new Topic(
                row.getString("code"),
                row.getString("level1"),
                row.getString("level1_en"),
                row.getString("level2"),
                row.getString("level2_en"),
                row.getString("level3"),
                row.getString("level3_en"),
                ContactType.valueOf(row.getString("type")),
                Urgency.valueOf(row.getString("urgency")),
                UnitRule.parse(row.getString("lead")),
                list(row.getArray("assists")).stream().map(UnitRule::parse).toList(),
                row.getInt("dispatch_hours"),
                Photos.valueOf(row.getString("photos")),
                Share.valueOf(row.getString("share")),
                list(row.getArray("keywords")),
                list(row.getArray("strong")),
                list(row.getArray("examples")),
                row.getString("duty"));
    }

    private static List<String> list(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
