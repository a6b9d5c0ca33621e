package org.jiban.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jiban.kernel.Role;
import org.jiban.notification.Outbox;
import org.jiban.notification.SimulatedPhones;
import org.jiban.support.Http;
import org.jiban.support.JibanTest;
import org.jiban.support.TestApplication;
import org.jiban.support.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A complaint travels over the API from the call to the unit's answer and into the callback queue. */
@JibanTest
class FromCallToAnswerTest {
    private static final String STREET = "110108011";
    private static final String OTHER_STREET = "110105015";

    private final TestApplication application;
    private final Http agent;
    private final Http street;
    private final Http otherStreet;

    FromCallToAnswerTest(TestApplication application) {
        this.application = application;
        TestPeople people = new TestPeople(application);
        agent = people.staff(Role.AGENT);
        street = people.of(Role.HANDLER, STREET);
        otherStreet = people.of(Role.HANDLER, OTHER_STREET);
    }

    @BeforeEach
    void inTheMorning() {
        application.clock().set(TestApplication.MORNING);
    }

    @Test
    void aComplaintIsOnTheDeskOfTheUnitThatMustActBeforeTheCallEnds() {
        JsonNode order = received("15477000001").path("order");
        assertThat(order.path("stage").asString()).isEqualTo("DISPATCHED");
        assertThat(order.path("lead").asString()).isEqualTo(STREET);
        String number = order.path("number").asString();
        assertThat(street.get("/api/v1/orders/" + number).status()).isEqualTo(200);
        assertThat(otherStreet.get("/api/v1/orders/" + number).status()).isEqualTo(404);
    }

    @Test
    void theUnitSignsContactsAndAnswersAndTheRequesterIsAskedWhenTheLimitPasses() {
        String number = received("15477000002").path("order").path("number").asString();
        act(street, number, "signature", "{}");
        act(street, number, "contact-attempts", "{\"reached\":true,\"note\":\"约好明天上门\"}");
        act(street, number, "visits", "{\"round\":1,\"met\":true,\"finding\":\"已到现场看过，和双方谈了\"}");
        act(street, number, "answer", "{\"text\":\"已经处理好，请您再看看。\",\"solved\":\"YES\"}");
        assertThat(stage(number)).isEqualTo("FEEDBACK_GIVEN");
        application.clock().tick(Duration.ofDays(8));
        application.settle();
        assertThat(stage(number)).isEqualTo("CALLBACK_DUE");
    }

    @Test
    void theRequesterIsToldWhoActsAndUntilWhenAndNeverWhatTheySaid() {
        JsonNode contact = received("15477000003");
        String number = contact.path("order").path("number").asString();
        application.settle();
        while (application.bean(Outbox.class).round()) {
            // the next messages
        }
        var texts = application.bean(SimulatedPhones.class).about(number);
        assertThat(texts)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.text()).contains(number));
        assertThat(texts).anySatisfy(each -> assertThat(each.text()).contains("中关村街道"));
        assertThat(texts).noneSatisfy(each -> assertThat(each.text()).contains("犬吠"));
    }

    private JsonNode received(String phone) {
        Http.Answer answer = agent.post("/api/v1/contacts", """
                {"channel":"PHONE","type":"COMPLAINT","topicCode":"150603","text":"中关村街道知春里小区5号楼，邻居家狗叫从早到晚，主人上班就把它关阳台上",
                 "requester":{"name":"试一试","phone":"%s","share":"PLACE"},
                 "place":{"district":"110108","street":"110108011"}}""".formatted(phone));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().path("order").path("lead").asString())
                .as(answer.body())
                .isEqualTo(STREET);
        return answer.json();
    }

    private void act(Http person, String number, String resource, String body) {
        Http.Answer answer = person.post("/api/v1/orders/" + number + "/" + resource, body);
        assertThat(answer.status()).as(resource + ": " + answer.body()).isBetween(200, 204);
    }

    private String stage(String number) {
        return agent.get("/api/v1/orders/" + number).json().path("stage").asString();
    }
}
