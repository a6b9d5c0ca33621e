package org.jiban.knowledge;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of articles: one for every version, none ever changed. */
@Component
class ArticleRows {
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    ArticleRows(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** An article and the digest of its file; the digest is empty once the file has gone. */
    record Stored(Article article, String digest) {}

    void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('jiban.knowledge'))")
                .query()
                .listOfRows();
    }

    /** The newest version of every article, by id. */
    Map<String, Stored> newest() {
        return jdbc
                .sql("SELECT DISTINCT ON (id) * FROM article ORDER BY id, version DESC")
                .query((row, number) -> new Stored(article(row), row.getString("digest")))
                .list()
                .stream()
                .collect(Collectors.toMap(each -> each.article().id(), each -> each));
    }

    /** The newest version of one article. */
    Optional<Article> newest(String id) {
        return jdbc.sql("SELECT * FROM article WHERE id = :id ORDER BY version DESC LIMIT 1")
                .param("id", id)
                .query((row, number) -> article(row))
                .optional();
    }

    Optional<Article> of(String id, int version) {
        return jdbc.sql("SELECT * FROM article WHERE id = :id AND version = :version")
                .param("id", id)
                .param("version", version)
                .query((row, number) -> article(row))
                .optional();
    }

    /** Changes whenever a version is added. */
    long count() {
        return jdbc.sql("SELECT count(*) FROM article").query(Long.class).single();
    }

    void add(List<Stored> stored) {
        batch.batchUpdate("""
                INSERT INTO article (id, version, digest, title, title_en, topic, owner, valid_from, valid_to, review_due,
                    sources, questions, body, body_en) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", stored.stream().map(ArticleRows::columns).toList());
    }

    private static @Nullable Object[] columns(Stored stored) {
        Article article = stored.article();
        return new @Nullable Object[] {
            article.id(),
            article.version(),
            stored.digest(),
            article.title(),
            article.titleEn(),
            article.topic(),
            article.owner(),
            Date.valueOf(article.validFrom()),
            article.validTo() == null ? null : Date.valueOf(article.validTo()),
            Date.valueOf(article.reviewDue()),
            article.sources().toArray(String[]::new),
            article.questions().toArray(String[]::new),
            article.body(),
            article.bodyEn()
        };
    }

    private static Article article(ResultSet row) throws SQLException {
        return new Article(
                row.getString("id"),
                row.getInt("version"),
                row.getString("title"),
                row.getString("title_en"),
                row.getString("topic"),
                row.getString("owner"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getObject("review_due", LocalDate.class),
                List.of((String[]) row.getArray("sources").getArray()),
                List.of((String[]) row.getArray("questions").getArray()),
                row.getString("body"),
                row.getString("body_en"));
    }
}
