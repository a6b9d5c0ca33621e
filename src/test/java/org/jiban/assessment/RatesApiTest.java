package org.jiban.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import tools.jackson.databind.JsonNode;

/** The rates as programs read them: two streets of one district in March 2025, three orders. */
@JibanTest(alone = true)
class RatesApiTest {
    private static final String STREET = "110108011";
    private static final String OTHER = "110108005";
    private static final String DISTRICT = "110108";
    private static final Instant START = Instant.parse("2025-03-04T02:00:00Z");

    private final TestPeople people;

    RatesApiTest(TestApplication application) {
        people = new TestPeople(application);
    }

    @BeforeAll
    static void threeOrders(TestApplication application, JournalReader reader) {
        var solved = new OrderStory(application, STREET, STREET, DISTRICT, START)
                .contacted(START.plus(Duration.ofHours(1)))
                .urged(START.plus(Duration.ofHours(2)))
                .answered()
                .unitLimitPassed();
        solved.verdict(solved.unitDue().plusSeconds(60), true, Solved.YES, Satisfaction.SATISFIED);
        var late = new OrderStory(application, STREET, STREET, DISTRICT, START).unitLimitPassed();
        late.verdict(late.unitDue().plusSeconds(60), true, Solved.NO, Satisfaction.DISSATISFIED);
        new OrderStory(application, OTHER, OTHER, DISTRICT, START).answered().unitLimitPassed();
        application.clock().set(TestApplication.MORNING);
        reader.drain();
    }

    private JsonNode rates(Http who, String query) {
        Http.Answer answer = who.get("/api/v1/rates?" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void aUnitHasItsRatesWithIntervals() {
        JsonNode body = rates(people.staff(Role.SUPERVISOR), "period=2025-03&level=unit");
        assertThat(body.path("from").asString()).isEqualTo("2025-03-01");
        assertThat(body.path("to").asString()).isEqualTo("2025-03-31");
        assertThat(body.path("rates")).hasSize(2);
        JsonNode street = body.path("rates").get(1);
        assertThat(street.path("code").asString()).isEqualTo(STREET);
        assertThat(street.path("name").asString()).isEqualTo("中关村街道");
        assertThat(street.path("due").asInt()).isEqualTo(2);
        assertThat(street.path("response").path("some").asInt()).isEqualTo(1);
        assertThat(street.path("response").path("of").asInt()).isEqualTo(2);
        assertThat(street.path("resolution").path("value").asDouble()).isEqualTo(0.5);
        // Wilson 95 % of 1 in 2: 0.0945 .. 0.9055
        assertThat(street.path("resolution").path("low").asDouble()).isCloseTo(0.0945, within(0.0005));
        assertThat(street.path("resolution").path("high").asDouble()).isCloseTo(0.9055, within(0.0005));
        assertThat(street.path("coverage").path("value").asDouble()).isEqualTo(1);
        assertThat(street.path("overdue").path("some").asInt()).isEqualTo(1);
        assertThat(street.path("repeat").path("some").asInt()).isEqualTo(1);
        assertThat(street.path("reopen").path("some").asInt()).isZero();
        assertThat(street.path("score").isNull())
                .as("two verdicts are too few for a score")
                .isTrue();
    }

    @Test
    void whereNobodyWasAskedARateIsUnknownAndNotZero() {
        JsonNode other = rates(people.staff(Role.SUPERVISOR), "period=2025-03&level=street")
                .path("rates")
                .get(0);
        assertThat(other.path("code").asString()).isEqualTo(OTHER);
        assertThat(other.path("due").asInt()).isEqualTo(1);
        assertThat(other.path("resolution").path("value").isNull()).isTrue();
    }

    @Test
    void districtAndCityAddUp() {
        assertThat(rates(people.staff(Role.ANALYST), "period=2025-03&level=district")
                        .path("rates")
                        .get(0)
                        .path("due")
                        .asInt())
                .isEqualTo(3);
        JsonNode city = rates(people.staff(Role.API_CLIENT), "period=2025-03").path("rates");
        assertThat(city).hasSize(1);
        assertThat(city.get(0).path("due").asInt()).isEqualTo(3);
    }

    @Test
    void aUnitSeesItsOwnRatesAndTheCitysAndNobodyElses() {
        Http lead = people.of(Role.UNIT_LEAD, OTHER);
        JsonNode own = rates(lead, "period=2025-03&level=unit").path("rates");
        assertThat(own).hasSize(1);
        assertThat(own.get(0).path("code").asString()).isEqualTo(OTHER);
        assertThat(rates(lead, "period=2025-03&level=street").path("rates")).isEmpty();
        assertThat(rates(lead, "period=2025-03&level=city").path("rates")).hasSize(1);
        assertThat(people.of(Role.HANDLER, OTHER).get("/api/v1/rates").status()).isEqualTo(403);
    }

    @Test
    void whatCannotBeAskedIsRefusedByName() {
        Http supervisor = people.staff(Role.SUPERVISOR);
        for (String query : new String[] {"period=2025-13", "period=march", "level=village"}) {
            Http.Answer answer = supervisor.get("/api/v1/rates?" + query);
            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.json().path("field").asString()).as(answer.body()).isEqualTo(query.split("=")[0]);
        }
        assertThat(rates(supervisor, "period=2031-01&level=unit").path("rates")).isEmpty();
    }
}
