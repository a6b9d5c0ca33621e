package org.jiban.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jiban.kernel.Role;
import org.jiban.support.CountingDriver;
import org.jiban.support.Http;
import org.jiban.support.TestApplication;
import org.jiban.support.TestDatabase;
import org.jiban.support.TestPeople;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the lists of those who dispatch cost, counted at the driver: as much for many orders as for two. */
class DeskStatementsTest {
    private static TestApplication application;
    private static TestPeople people;
    private static Http program;
    private static int phones;

    @BeforeAll
    static void start() {
        application = TestApplication.on(CountingDriver.through(TestDatabase.fresh()), Map.of());
        people = new TestPeople(application);
        program = people.staff(Role.API_CLIENT);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static void received(String fields, int times) {
        for (int i = 0; i < times; i++) {
            Http.Answer answer = program.post("/api/v1/contacts", """
                    {"channel":"PHONE",%s,"requester":{"phone":"15437%06d"}}""".formatted(fields, ++phones));
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        }
        application.settle();
    }

    private static List<String> shown(Http reader, String path, int lines) {
        reader.get(path);
        return CountingDriver.during(() -> {
            Http.Answer page = reader.get(path);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body().split("data-row", -1)).hasSize(lines + 1);
        });
    }

    private static List<String> ofOrders(List<String> sent) {
        return sent.stream().filter(each -> each.contains("work_order")).toList();
    }

    @Test
    void aDistrictsDeskAsksForAllItsOrdersAtOnce() {
        String atDistrict = "\"topicCode\":\"150603\",\"type\":\"COMPLAINT\",\"text\":\"邻居家狗叫从早到晚\","
                + "\"place\":{\"district\":\"110108\"}";
        Http lead = people.of(Role.UNIT_LEAD, "110108");
        received(atDistrict, 2);
        List<String> two = shown(lead, "/district-desk", 2);
        received(atDistrict, 6);
        List<String> eight = shown(lead, "/district-desk", 8);
        assertThat(eight).as(String.join("\n", eight)).hasSameSizeAs(two);
        assertThat(ofOrders(eight)).hasSize(1);
    }

    @Test
    void theDispatchersQueueAsksForAllItsOrdersAtOnce() {
        Http dispatcher = people.staff(Role.DISPATCHER);
        received("\"text\":\"啊啊啊。\"", 2);
        List<String> two = shown(dispatcher, "/dispatch-queue", 2);
        received("\"text\":\"啊啊啊。\"", 6);
        List<String> eight = shown(dispatcher, "/dispatch-queue", 8);
        assertThat(eight).as(String.join("\n", eight)).hasSameSizeAs(two);
        assertThat(ofOrders(eight)).hasSize(1);
    }
}
