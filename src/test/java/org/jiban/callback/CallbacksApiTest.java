package org.jiban.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiban.order.OrderMother.HANDLER;
import static org.jiban.order.OrderMother.OTHER_STREET;
import static org.jiban.order.OrderMother.STREET;

import java.util.List;
import java.util.UUID;
import org.jiban.kernel.Role;
import org.jiban.kernel.Urgency;
import org.jiban.order.Answer;
import org.jiban.order.OpenedOrder;
import org.jiban.order.OrderMother;
import org.jiban.order.Solved;
import org.jiban.order.WorkOrders;
import org.jiban.support.Http;
import org.jiban.support.JibanTest;
import org.jiban.support.TestApplication;
import org.jiban.support.TestPeople;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@JibanTest
class CallbacksApiTest {
    private final TestApplication application;
    private final WorkOrders orders;
    private final Callbacks callbacks;
    private final Http staff;
    private final Http supervisor;
    private final Http street;
    private final Http otherStreet;
    private final Http agent;

    CallbacksApiTest(TestApplication application, WorkOrders orders, Callbacks callbacks) {
        this.application = application;
        this.orders = orders;
        this.callbacks = callbacks;
        TestPeople people = new TestPeople(application);
        staff = people.staff(Role.CALLBACK);
        supervisor = people.staff(Role.SUPERVISOR);
        agent = people.staff(Role.AGENT);
        street = people.of(Role.HANDLER, STREET);
        otherStreet = people.of(Role.HANDLER, OTHER_STREET);
    }

    private OpenedOrder answered() {
        OpenedOrder order = new OrderMother(application).urgent(Urgency.L2).open();
        orders.sign(order.id(), HANDLER);
        orders.contactAttempt(order.id(), true, null, HANDLER);
        orders.answer(order.id(), new Answer("已处理", Solved.YES, true), HANDLER);
        return order;
    }

    private static String path(OpenedOrder order) {
        return "/api/v1/orders/" + order.number() + "/callbacks";
    }

    @Test
    void theAnswerIsTheOrderAsItThenStands() {
        Http.Answer closed = staff.post(
                path(answered()),
                "{\"mode\":\"PHONE\",\"reached\":true,\"contacted\":true,\"solved\":\"YES\",\"satisfaction\":\"SATISFIED\"}");
        assertThat(closed.status()).as(closed.body()).isEqualTo(201);
        assertThat(closed.json().path("stage").asString()).isEqualTo("CLOSED");
        assertThat(closed.json().path("solved").asString()).isEqualTo("YES");
        assertThat(closed.json().path("closedGround").asString()).isEqualTo("SOLVED");

        JsonNode reopened = staff.post(
                        path(answered()),
                        "{\"mode\":\"PHONE\",\"reached\":true,\"contacted\":false,\"solved\":\"PARTLY\",\"reasons\":[\"PARTLY_DONE\"],\"words\":\"只修了一半\"}")
                .json();
        assertThat(reopened.path("stage").asString()).isEqualTo("HANDLING");
        assertThat(reopened.path("round").asInt()).isEqualTo(1);

        JsonNode supervised = supervisor
                .post(path(answered()), "{\"mode\":\"PHONE\",\"reached\":true,\"solved\":\"NO\",\"feasible\":false}")
                .json();
        assertThat(supervised.path("stage").asString()).isEqualTo("SUPERVISED");
    }

    /** Told in confidence, and never where the unit that did it could read it. */
    @Test
    void whoWasPressedIsNotExposedToTheUnit() {
        OpenedOrder order = answered();
        Http.Answer told = staff.post(
                path(order),
                "{\"mode\":\"PHONE\",\"reached\":true,\"solved\":\"NO\",\"reasons\":[\"PRESSURED\",\"TOO_SLOW\",\"IDENTITY_LEAKED\"]}");
        assertThat(told.status()).as(told.body()).isEqualTo(201);
        String journal = "/api/v1/journal?subject=" + order.number();
        for (Http reader : List.of(street, agent)) {
            assertThat(reader.get(journal).body())
                    .contains("order.verdict-given", "TOO_SLOW")
                    .doesNotContain("PRESSURED", "IDENTITY_LEAKED");
        }
        Http auditor = new TestPeople(application).staff(Role.AUDIT_ADMIN);
        for (Http reader : List.of(staff, supervisor, auditor)) {
            assertThat(reader.get(journal).body()).contains("PRESSURED", "TOO_SLOW", "IDENTITY_LEAKED");
        }
        for (String page : List.of("/orders/" + order.number(), "/orders/" + order.number() + "/print")) {
            assertThat(street.get(page).body())
                    .contains(order.number())
                    .doesNotContain("PRESSURED", "IDENTITY_LEAKED", "有人要我撤回", "身份或联系方式被泄露");
        }
        assertThat(staff.get("/orders/" + order.number()).body()).contains("有人要我撤回", "身份或联系方式被泄露");
    }

    @Test
    void aDoubleSubmitIsOneTry() {
        OpenedOrder order = answered();
        String key = UUID.randomUUID().toString();
        String body = "{\"mode\":\"PHONE\",\"reached\":false}";
        Http.Answer first = staff.post(path(order), body, key);
        Http.Answer second = staff.post(path(order), body, key);
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(callbacks.due(order.id()).orElseThrow().tries()).isEqualTo(1);
        assertThat(callbacks.attempts(order.id())).hasSize(1);
        assertThat(staff.post(path(order), "{\"mode\":\"SMS\",\"reached\":false}", key)
                        .status())
                .isEqualTo(422);
        assertThat(staff.send("POST", path(order), "application/json", body).status())
                .isEqualTo(400);
    }

    @Test
    void unitsAreToldThatTheyNeverAskAndOthersFindNothing() {
        OpenedOrder order = answered();
        String body = "{\"mode\":\"PHONE\",\"reached\":true,\"solved\":\"YES\"}";
        assertThat(street.post(path(order), body).status()).isEqualTo(403);
        assertThat(otherStreet.post(path(order), body).status()).isEqualTo(404);
        assertThat(agent.post(path(order), body).status()).isEqualTo(403);
        assertThat(new Http(application).post(path(order), body).status()).isEqualTo(401);
        assertThat(staff.post("/api/v1/orders/12345-261124-7654321/callbacks", body)
                        .status())
                .isEqualTo(404);
        assertThat(staff.post(path(order), "{\"mode\":\"PHONE\",\"reached\":true,\"solved\":\"NO\",\"feasible\":false}")
                        .status())
                .isEqualTo(403);
        assertThat(callbacks.attempts(order.id())).isEmpty();
    }

    @Test
    void anOrderThatIsNotDueIsRefused() {
        OpenedOrder fresh = new OrderMother(application).open();
        Http.Answer early = staff.post(path(fresh), "{\"mode\":\"PHONE\",\"reached\":true,\"solved\":\"YES\"}");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.json().path("code").asString()).isEqualTo("callback-not-due");
    }

    @Test
    void badInputNamesItsFieldAndStoresNothing() {
        OpenedOrder order = answered();
        for (List<String> each : List.of(
                List.of("{\"reached\":true,\"solved\":\"YES\"}", "mode"),
                List.of("{\"mode\":\"PIGEON\",\"reached\":true,\"solved\":\"YES\"}", "mode"),
                List.of("{\"mode\":\"PHONE\",\"solved\":\"YES\"}", "reached"),
                List.of("{\"mode\":\"PHONE\",\"reached\":true}", "solved"),
                List.of("{\"mode\":\"PHONE\",\"reached\":true,\"solved\":\"MAYBE\"}", "solved"),
                List.of("{\"mode\":\"PHONE\",\"reached\":false,\"solved\":\"YES\"}", "solved"),
                List.of(
                        "{\"mode\":\"PHONE\",\"reached\":true,\"solved\":\"YES\",\"satisfaction\":\"VERY\"}",
                        "satisfaction"),
                List.of("{\"mode\":\"PHONE\",\"reached\":true,\"solved\":\"NO\",\"reasons\":[null]}", "reasons"),
                List.of("{\"mode\":\"PHONE\",\"reached\":true,\"solved\":\"NO\",\"reasons\":[\"x\"]}", "reasons"),
                List.of(
                        "{\"mode\":\"PHONE\",\"reached\":true,\"solved\":\"YES\",\"words\":\"" + "长".repeat(2001)
                                + "\"}",
                        "words"),
                List.of(
                        "{\"mode\":\"PHONE\",\"reached\":false,\"callAgainAt\":\"2001-01-01T00:00:00Z\"}",
                        "callAgainAt"),
                List.of("{\"mode\":\"PHONE\",\"reached\":false,\"callAgainAt\":\"tomorrow\"}", "callAgainAt"))) {
            Http.Answer answer = staff.post(path(order), each.getFirst());
            assertThat(answer.status()).as(each.getFirst()).isEqualTo(400);
            assertThat(answer.body()).as(each.getFirst()).contains("\"" + each.getLast());
        }
        assertThat(callbacks.attempts(order.id())).isEmpty();
    }
}
