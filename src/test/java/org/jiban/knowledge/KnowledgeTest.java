package org.jiban.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jiban.kernel.City;
import org.jiban.kernel.MovableClock;
import org.jiban.support.JibanTest;
import org.jiban.support.TestApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.support.TransactionTemplate;

@JibanTest
class KnowledgeTest {
    private final Knowledge knowledge;

    KnowledgeTest(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Test
    void everyArticleIsCompleteInBothLanguages() {
        assertThat(knowledge.articles()).hasSizeGreaterThanOrEqualTo(60).allSatisfy(article -> {
            assertThat(article.sources()).as(article.id()).isNotEmpty();
            assertThat(article.questions()).as(article.id()).isNotEmpty();
            assertThat(article.body("zh")).as(article.id()).hasSizeGreaterThan(80);
            assertThat(article.body("en")).as(article.id()).hasSizeGreaterThan(80);
            assertThat(article.reviewDue()).as(article.id()).isAfter(article.validFrom());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "怎么打12345反映问题, K001",
        "How do I file a complaint with 12345?, K001",
        "打电话之前我需要准备些什么材料呢, K002",
        "查询码, K003"
    })
    void aQuestionFindsItsArticle(String question, String id) {
        assertThat(knowledge.find(question, null).getFirst().article().id()).isEqualTo(id);
    }

    @Test
    void whatNobodyWroteAboutFindsNothing() {
        assertThat(knowledge.find("", null)).isEmpty();
        assertThat(knowledge.find("？！ \n", null)).isEmpty();
        assertThat(knowledge.find("zxqv wwkk 𠮷𠮷", null)).isEmpty();
    }

    @Test
    void aHugeQuestionIsAnsweredQuickly() {
        long start = System.nanoTime();
        knowledge.find("我家暖气不热怎么办".repeat(600), null);
        assertThat(System.nanoTime() - start).isLessThan(1_000_000_000L);
    }

    @Test
    void anArticleIsNotServedBeforeOrAfterItsTime(MovableClock clock) {
        Article article = knowledge.article("K001").orElseThrow();
        try {
            clock.set(article.validFrom()
                    .minusDays(1)
                    .atStartOfDay(java.time.ZoneId.of("Asia/Shanghai"))
                    .toInstant());
            assertThat(knowledge.article("K001")).isEmpty();
            assertThat(knowledge.find("怎么打12345反映问题", null))
                    .noneMatch(hit -> hit.article().id().equals("K001"));
            assertThat(knowledge.article("K001", 1)).isPresent();
        } finally {
            clock.set(TestApplication.MORNING);
        }
    }

    @Test
    void aChangedFileIsANewVersionAndARemovedOneEndsToday(
            Loading loading, ArticleRows rows, TransactionTemplate transaction, @TempDir Path folder) {
        transaction.executeWithoutResult(status -> {
            loading.load(List.of(file(folder, "T1", "第一版的内容"), file(folder, "T2", "另一篇")));
            loading.load(List.of(file(folder, "T1", "第二版的内容")));
            assertThat(rows.of("T1", 1).orElseThrow().body()).isEqualTo("第一版的内容");
            assertThat(rows.newest("T1").orElseThrow().version()).isEqualTo(2);
            assertThat(rows.newest("T1").orElseThrow().validTo()).isNull();
            assertThat(rows.newest("T2").orElseThrow().validTo()).isEqualTo(LocalDate.of(2026, 11, 24));
            long before = rows.count();
            loading.load(List.of(file(folder, "T1", "第二版的内容")));
            assertThat(rows.count()).isEqualTo(before);
            status.setRollbackOnly();
        });
    }

    @Test
    void markdownIsShownAndRawHtmlIsText(@TempDir Path folder) {
        Article article = file(folder, "T3", "**要紧** <script>alert(1)</script> [x](javascript:alert(1))")
                .article(1);
        assertThat(knowledge.html(article, "zh"))
                .contains("<strong>要紧</strong>", "&lt;script&gt;")
                .doesNotContain("<script>", "javascript:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "---en---;;must have one line ---en---",
                "title: \"题目\";;lacks title",
                "validFrom: \"2026-01-01\";validFrom: \"soon\";must state validFrom as a quoted date",
                "- \"来源\";;must list sources",
                "owner: \"dept-gov-services\";owner: \"dept-gone\";is owned by dept-gone, which does not exist",
                "topic: \"\";topic: \"999999\";belongs to the topic 999999, which does not exist"
            })
    void aFaultInAnArticleIsNamed(
            String from, String to, String message, TestApplication application, @TempDir Path packs)
            throws IOException {
        Path pack = Files.createDirectories(packs.resolve("broken/knowledge"));
        Files.copy(Path.of("packs/beijing/pack.yaml"), packs.resolve("broken/pack.yaml"));
        Path path = pack.resolve("001.md");
        write(path, "T4", "内容");
        Files.writeString(path, Files.readString(path).replace(from, to == null ? "" : to));
        KnowledgePack broken = new KnowledgePack(
                City.read(packs, "broken"),
                application.bean(org.jiban.directory.Directory.class),
                application.bean(org.jiban.catalogue.Catalogue.class));
        assertThatThrownBy(broken::files).hasMessageContaining("001.md").hasMessageContaining(message);
    }

    private static ArticleFile file(Path folder, String id, String body) {
        Path path = folder.resolve(id + ".md");
        write(path, id, body);
        return ArticleFile.read(path);
    }

    private static void write(Path path, String id, String body) {
        try {
            Files.writeString(path, """
                    ---
                    id: "%s"
                    title: "题目"
                    titleEn: "Title"
                    topic: ""
                    owner: "dept-gov-services"
                    validFrom: "2026-01-01"
                    reviewDue: "2027-01-01"
                    sources:
                      - "来源"
                    questions:
                      - "怎么问"
                    ---

                    %s

                    ---en---

                    English
                    """.formatted(id, body));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
