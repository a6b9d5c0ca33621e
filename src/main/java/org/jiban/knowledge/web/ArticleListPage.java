package org.jiban.knowledge.web;

import java.time.LocalDate;
import java.util.List;
import org.jiban.knowledge.Article;
import org.jspecify.annotations.Nullable;

/**
 * Articles, found by words or listed by first-level topic.
 *
 * @param all how many are served today
 * @param level code of the first-level topic that is shown; {@code general} for articles of no topic, null for all
 * @param due shown only to those who keep the articles up
 */
public record ArticleListPage(
        int all,
        @Nullable String text,
        @Nullable String level,
        List<Branch> branches,
        List<Line> lines,
        @Nullable Due due) {
    /** Code of the branch of articles that belong to no topic. */
    public static final String GENERAL = "general";

    /** A first-level topic with articles. @param name empty for {@link #GENERAL} */
    public record Branch(String code, String name, int articles) {}

    /** An article in the list. @param topic in words; null where it belongs to none */
    public record Line(Article article, @Nullable String topic, String beginning) {}

    /** What ends or must be reviewed within some days, and what has ended. */
    public record Due(int days, List<Ending> endings) {}

    /** An article that ends or must be reviewed. @param over whether the day has passed */
    public record Ending(Article article, Kind kind, LocalDate day, boolean over) {}

    /** What falls due. */
    public enum Kind {
        END,
        REVIEW
    }
}
