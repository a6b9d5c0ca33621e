package org.jiban.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiban.kernel.Role;
import org.jiban.support.Http;
import org.jiban.support.JibanTest;
import org.jiban.support.TestApplication;
import org.jiban.support.TestPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The knowledge base as staff read it. */
@JibanTest
class KnowledgePagesTest {
    private final TestApplication application;
    private final Knowledge knowledge;

    KnowledgePagesTest(TestApplication application, Knowledge knowledge) {
        this.application = application;
        this.knowledge = knowledge;
    }

    private Http reader(Role role) {
        String unit = role == Role.HANDLER || role == Role.UNIT_LEAD ? "110108011" : null;
        return new TestPeople(application).of(role, unit).header("Accept", "text/html");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"API_CLIENT", "CITIZEN", "SYSTEM"})
    void everybodyWhoWorksHereReadsArticles(Role role) {
        Http reader = reader(role);
        assertThat(reader.get("/knowledge").status()).isEqualTo(200);
        assertThat(reader.get("/knowledge/K001").body()).contains("怎样向12345反映问题");
    }

    @Test
    void programsHaveNoPageOfIt() {
        assertThat(reader(Role.API_CLIENT).get("/knowledge").status()).isEqualTo(403);
    }

    @Test
    void anArticleShowsItsTextItsSourcesAndHowLongItHolds() {
        Article article = knowledge.article("K003").orElseThrow();
        String page = reader(Role.AGENT).get("/knowledge/K003").body();
        assertThat(page)
                .contains(article.title())
                .contains(article.sources().getFirst())
                .contains(article.reviewDue().toString())
                .contains("第 " + article.version() + " 版")
                .contains("<p>");
        assertThat(reader(Role.AGENT).get("/knowledge/K003?lang=en").body()).contains(article.titleEn());
        assertThat(reader(Role.AGENT).get("/knowledge/K003?version=99").status())
                .isEqualTo(404);
        assertThat(reader(Role.AGENT).get("/knowledge/nothing").status()).isEqualTo(404);
    }

    @Test
    void articlesAreFoundByHowPeopleAskAndListedByTopic() {
        Http reader = reader(Role.HANDLER);
        assertThat(reader.get("/knowledge?text=%E6%80%8E%E4%B9%88%E6%9F%A5%E8%BF%9B%E5%BA%A6")
                        .body())
                .contains("/knowledge/K003");
        assertThat(reader.get("/knowledge?text=qqqqqqqq").body()).contains("没有找到");
        Article topical = knowledge.articles().stream()
                .filter(each -> each.topic() != null)
                .findFirst()
                .orElseThrow();
        String level = String.valueOf(topical.topic()).substring(0, 2);
        assertThat(reader.get("/knowledge?level=" + level).body())
                .contains("/knowledge/" + topical.id())
                .doesNotContain("/knowledge/K001\"");
        assertThat(reader.get("/knowledge?level=general").body()).contains("/knowledge/K001\"");
        assertThat(reader.get("/knowledge?level=x").status()).isEqualTo(400);
    }

    @Test
    void whoKeepsThemUpSeesWhatEndsSoonAndOthersDoNot() {
        Http keeper = reader(Role.SYSTEM_ADMIN);
        Article article = knowledge.articles().getFirst();
        assertThat(keeper.get("/knowledge?due=30").body()).contains("这段时间里没有");
        assertThat(keeper.get("/knowledge?due=3000").body())
                .contains("要复核")
                .contains(article.reviewDue().toString());
        assertThat(keeper.get("/knowledge?due=0").status()).isEqualTo(400);
        assertThat(reader(Role.AGENT).get("/knowledge?due=3000").body()).doesNotContain("要复核");
    }
}
