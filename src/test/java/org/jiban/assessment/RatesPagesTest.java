package org.jiban.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jiban.journal.JournalReader;
import org.jiban.kernel.Role;
import org.jiban.order.Satisfaction;
import org.jiban.order.Solved;
import org.jiban.support.Http;
import org.jiban.support.JibanTest;
import org.jiban.support.TestApplication;
import org.jiban.support.TestPeople;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The ranking, the rows and the method as people read them, in both languages. */
@JibanTest(alone = true)
class RatesPagesTest {
    private static final String STREET = "110108011";
    private static final Instant START = Instant.parse("2025-03-04T02:00:00Z");

    private final TestPeople people;

    RatesPagesTest(TestApplication application) {
        people = new TestPeople(application);
    }

    @BeforeAll
    static void thirtyVerdictsAndOne(TestApplication application, JournalReader reader) {
        for (int order = 0; order < 30; order++) {
            verdict(application, STREET, order < 24 ? Solved.YES : Solved.NO);
        }
        verdict(application, "110108005", Solved.YES);
        application.clock().set(TestApplication.MORNING);
        reader.drain();
    }

    private static void verdict(TestApplication application, String unit, Solved solved) {
        var story = new OrderStory(application, unit, unit, "110108", START)
                .contacted(START.plus(Duration.ofHours(1)))
                .answered()
                .unitLimitPassed();
        story.verdict(story.unitDue().plusSeconds(60), true, solved, Satisfaction.SATISFIED);
    }

    private String page(Http who, String path) {
        Http.Answer answer = who.get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void thirtyVerdictsAreRankedAndOneIsNot() {
        String ranking = page(people.staff(Role.SUPERVISOR), "/rates?period=2025-03&level=unit");
        assertThat(ranking).contains("中关村街道", "80.0%", "25 / 31").contains("样本不足");
        assertThat(ranking).contains("/rates/rows?period=2025-03&amp;level=unit&amp;code=110108011&amp;figure=reached");
    }

    @Test
    void thePagesAreEnglishToo() {
        Http supervisor = people.staff(Role.SUPERVISOR);
        assertThat(page(supervisor, "/rates?period=2025-03&lang=en")).contains("Resolution", "too few");
        assertThat(page(supervisor, "/rates/method?lang=en")).contains("answered by the system");
        assertThat(page(supervisor, "/rates/rows?period=2025-03&level=unit&code=110108011&figure=solved&lang=en"))
                .contains("24 orders");
    }

    @Test
    void aPeriodWithoutOrdersSaysSo() {
        assertThat(page(people.staff(Role.ANALYST), "/rates?period=2031-01")).contains("这个周期还没有计入的工单");
    }

    @Test
    void theFigureAgreesWithItsRows() {
        assertThat(page(
                        people.staff(Role.ANALYST),
                        "/rates/rows?period=2025-03&level=unit&code=110108011&figure=unsolved"))
                .contains("未解决 6 件", "与表中的数字一致：6");
    }

    @Test
    void aUnitOpensItsOwnFiguresAndNobodyElses() {
        Http lead = people.of(Role.UNIT_LEAD, STREET);
        assertThat(page(lead, "/rates?period=2025-03"))
                .contains("中关村街道")
                .doesNotContain("code=110108005", "level=city&amp;code");
        assertThat(lead.get("/rates/rows?period=2025-03&level=unit&code=110108011")
                        .status())
                .isEqualTo(200);
        assertThat(lead.get("/rates/rows?period=2025-03&level=unit&code=110108005")
                        .status())
                .isEqualTo(404);
        assertThat(lead.get("/rates/rows?period=2025-03&level=city").status()).isEqualTo(404);
        assertThat(people.staff(Role.AGENT).get("/rates").status()).isEqualTo(403);
    }
}
