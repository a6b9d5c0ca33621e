package org.jiban.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jiban.assessment.RatesVerification;
import org.jiban.journal.AuditVerification;
import org.jiban.kernel.City;
import org.jiban.support.TestApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small life, lived through the doors: what it leaves behind is whole, proven and the same each time. */
class SimulatedLifeTest {
    private static final Instant PRESENT = TestApplication.MORNING.plus(Duration.ofDays(10));
    private static final Clock CLOCK = Clock.fixed(PRESENT, ZoneOffset.UTC);

    private static TestApplication application;

    @BeforeAll
    static void live() {
        application = TestApplication.fresh(Map.of());
        assertThat(live(application, 7, 9, 230)).isEqualTo(SimulatedLife.Outcome.LIVED);
    }

    @AfterAll
    static void close() {
        application.close();
    }

    private static SimulatedLife.Outcome live(TestApplication where, long seed, int days, int contacts) {
        return where.bean(SimulatedLife.class).live(seed, CLOCK, (now, part) -> {}, days, contacts);
    }

    private static Map<String, Long> counts(TestApplication where, String sql) {
        Map<String, Long> counts = new TreeMap<>();
        where.bean(JdbcClient.class)
                .sql(sql)
                .query((row, number) -> counts.put(row.getString(1), row.getLong(2)))
                .list();
        return counts;
    }

    private static Map<String, Long> acts(TestApplication where) {
        return counts(where, "SELECT act, count(*) FROM entry GROUP BY 1");
    }

    @Test
    void theJournalAndTheRatesHoldAndNothingIsLeftUnread() {
        assertThat(application.bean(AuditVerification.class).verify().findings())
                .isEmpty();
        RatesVerification.Result rates =
                application.bean(RatesVerification.class).verify(null);
        assertThat(rates.differences()).isEmpty();
        assertThat(rates.cells()).isGreaterThan(10);
        assertThat(rates.unread()).isZero();
        assertThat(counts(application, "SELECT consumer, count(*) FROM dead_letter GROUP BY 1"))
                .isEmpty();
        assertThat(counts(application, "SELECT kind, count(*) FROM clock WHERE tries > 0 GROUP BY 1"))
                .isEmpty();
    }

    @Test
    void everythingThatCanHappenToAnOrderHappens() {
        assertThat(acts(application))
                .containsKeys(
                        "call.abandoned",
                        "call.called-back",
                        "call.relayed",
                        "contact.screened",
                        "order.added",
                        "order.answer-limit-passed",
                        "order.answered",
                        "order.asked",
                        "order.assigned",
                        "order.closed",
                        "order.corrected",
                        "order.dispatched",
                        "order.photos-attached",
                        "order.question-answered",
                        "order.reopened",
                        "order.sign-overdue",
                        "order.urged",
                        "order.visited");
        assertThat(counts(application, "SELECT stage, count(*) FROM work_order GROUP BY 1"))
                .containsKeys("CONTACTED", "HANDLING", "FEEDBACK_GIVEN", "CALLBACK_DUE", "CLOSED");
    }

    @Test
    void someOrdersWaitForADispatcher() {
        assertThat(counts(application, """
                SELECT 'waited', count(*) FROM work_order WHERE first_dispatched_at > opened_at""").get("waited")).isPositive();
    }

    @Test
    void theSharesAreNearThePublishedOnes() {
        Map<String, Long> outcomes = counts(application, "SELECT outcome, count(*) FROM contact GROUP BY 1");
        double all = outcomes.values().stream().mapToLong(Long::longValue).sum();
        assertThat(all).isBetween(200.0, 320.0);
        assertThat(outcomes.getOrDefault("ORDER", 0L) / all).isBetween(0.33, 0.55);
        long online = counts(application, "SELECT channel, count(*) FROM contact GROUP BY 1").entrySet().stream()
                .filter(each -> Set.of("WECHAT", "APP", "WEB", "WEIBO").contains(each.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        assertThat(online / all).isBetween(0.04, 0.18);
    }

    @Test
    void ordersAreMadeByNobodyButSimulatedCitizensAndTheDoorsRefuseLittle() {
        assertThat(counts(application, """
                SELECT 'strange', count(*) FROM work_order o
                WHERE NOT EXISTS (SELECT 1 FROM simulation_order s WHERE s.order_id = o.id)""")).containsEntry("strange", 0L);
        Map<String, Integer> refusals = application
                .bean(SimulatedLife.class)
                .actors()
                .orElseThrow()
                .town
                .refusals();
        assertThat(refusals.values().stream().mapToInt(Integer::intValue).sum()).isLessThan(20);
    }

    @Test
    void timeNeverRunsAheadOfThePresent() {
        assertThat(counts(application, "SELECT max(recorded_at)::text, max(id) FROM entry"))
                .allSatisfy(
                        (at, id) -> assertThat(org.jiban.kernel.Ids.timeOf(id)).isBeforeOrEqualTo(PRESENT));
    }

    @Test
    void phonesAreOfAPrefixThatNobodyHas() {
        City city = application.bean(City.class);
        Habits habits = Habits.read(city);
        Citizens citizens = new Citizens(city, habits, PhraseBank.read(city).manners());
        Dice dice = new Dice(3);
        for (int i = 0; i < 200; i++) {
            assertThat(citizens.somebody(dice).phone()).matches("154\\d{8}");
        }
        assertThat(citizens.somebody(dice)).hasToString("Person[...]");
    }

    @Test
    void theSameSeedLivesTheSameLifeAndAnotherSeedAnother() {
        try (TestApplication one = TestApplication.fresh(Map.of());
                TestApplication two = TestApplication.fresh(Map.of())) {
            live(one, 11, 2, 30);
            live(two, 11, 2, 30);
            assertThat(acts(one)).isEqualTo(acts(two)).isNotEqualTo(acts(application));
        }
    }

    @Test
    void aLifeThatWasCutOffGoesOnAtTheNextStartAndIsLivedOnce() {
        try (TestApplication first = TestApplication.fresh(Map.of())) {
            SimulatedLife life = first.bean(SimulatedLife.class);
            LifeProgress stopHalfway = (now, part) -> {
                if (part > 0.5) {
                    life.stop();
                }
            };
            assertThat(life.live(5, CLOCK, stopHalfway, 2, 30)).isEqualTo(SimulatedLife.Outcome.STOPPED);
            long before = acts(first).getOrDefault("contact.received", 0L);
            try (TestApplication second = TestApplication.on(first.access(), Map.of())) {
                assertThat(live(second, 5, 2, 30)).isEqualTo(SimulatedLife.Outcome.LIVED);
                assertThat(acts(second).get("contact.received")).isGreaterThan(before);
                assertThat(second.bean(RatesVerification.class).verify(null).differences())
                        .isEmpty();
                assertThat(live(second, 5, 2, 30)).isEqualTo(SimulatedLife.Outcome.WAS_LIVED);
            }
        }
    }

    @Test
    void anInstallationBegunWithoutALifeNeverGetsOne() {
        try (TestApplication without = TestApplication.fresh(Map.of())) {
            without.bean(SimulatedLife.class).decline();
            assertThat(live(without, 5, 2, 30)).isEqualTo(SimulatedLife.Outcome.DECLINED);
            assertThat(acts(without)).doesNotContainKey("contact.received");
        }
    }
}
