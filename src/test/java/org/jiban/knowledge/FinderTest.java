package org.jiban.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Asks two questions of every article while the article does not know them. */
class FinderTest {
    @Test
    void mostQuestionsFindTheirArticleEvenWhenItDoesNotKnowThem() throws IOException {
        List<Article> articles = articles();
        int asked = 0;
        int first = 0;
        int amongThree = 0;
        for (Article article : articles) {
            for (String question : article.questions().subList(1, 3)) {
                List<Article> others = new ArrayList<>(articles);
                others.set(articles.indexOf(article), without(article, question));
                List<String> found = new Finder(others)
                        .find(question, null, each -> true).stream()
                                .map(hit -> hit.article().id())
                                .toList();
                asked++;
                first += !found.isEmpty() && found.getFirst().equals(article.id()) ? 1 : 0;
                amongThree += found.stream().limit(3).anyMatch(article.id()::equals) ? 1 : 0;
            }
        }
        assertThat((double) first / asked).as("first of " + asked).isGreaterThan(0.5);
        assertThat((double) amongThree / asked).as("among three of " + asked).isGreaterThan(0.65);
    }

    @Test
    void everyKnownQuestionFindsItsArticleAlmostCertainly() throws IOException {
        List<Article> articles = articles();
        Finder finder = new Finder(articles);
        for (Article article : articles) {
            for (String question : article.questions()) {
                Hit best = finder.find(question, null, each -> true).getFirst();
                assertThat(best.score()).as(question).isGreaterThan(0.9);
                assertThat(best.article().questions()).as(question).contains(question);
            }
        }
    }

    private static List<Article> articles() throws IOException {
        try (var files = Files.list(Path.of("packs/beijing/knowledge"))) {
            return files.sorted().map(path -> ArticleFile.read(path).article(1)).toList();
        }
    }

    private static Article without(Article article, String question) {
        return new Article(
                article.id(),
                article.version(),
                article.title(),
                article.titleEn(),
                article.topic(),
                article.owner(),
                article.validFrom(),
                article.validTo(),
                article.reviewDue(),
                article.sources(),
                article.questions().stream()
                        .filter(each -> !each.equals(question))
                        .toList(),
                article.body(),
                article.bodyEn());
    }
}
