package org.jiban.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiban.kernel.Role;
import org.jiban.order.Stage;
import org.jiban.order.WorkOrders;
import org.jiban.support.Http;
import org.jiban.support.JibanTest;
import org.jiban.support.TestApplication;
import org.jiban.support.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The dispatcher's queue and the district's desk over HTTP. */
@JibanTest
class DispatchPagesTest {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String ZHONGGUANCUN = "110108011";

    private final TestApplication application;
    private final WorkOrders orders;
    private final Http api;
    private final Http dispatcher;
    private final TestPeople people;

    DispatchPagesTest(TestApplication application, WorkOrders orders) {
        this.application = application;
        this.orders = orders;
        people = new TestPeople(application);
        api = people.staff(Role.AGENT);
        dispatcher = people.staff(Role.DISPATCHER);
    }

    @BeforeEach
    void inTheMorning() {
        application.clock().set(TestApplication.MORNING);
    }

    private String waiting(String text) {
        JsonNode order = received("\"text\":\"" + text + "\"");
        assertThat(order.path("stage").asString()).isEqualTo("TO_DISPATCH");
        return order.path("number").asString();
    }

    private JsonNode received(String fields) {
        Http.Answer answer = api.post("/api/v1/contacts", """
                {"channel":"PHONE",%s,"requester":{"phone":"15432%06d"}}""".formatted(fields, COUNT.incrementAndGet()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("order");
    }

    private static Map<String, String> fields(String... more) {
        Map<String, String> fields =
                new HashMap<>(Map.of("onceKey", UUID.randomUUID().toString()));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    private Stage stage(String number) {
        return orders.snapshot(orders.idOf(number).orElseThrow()).stage();
    }

    @Test
    void theQueueShowsWhatWaitsWithItsReasonsAndItsClock() {
        String number = waiting("啊啊啊。");
        Http.Answer page = dispatcher.get("/dispatch-queue");
        assertThat(page.body())
                .contains(number)
                .contains("啊啊啊")
                .contains("class=\"clock")
                .contains("我来处理");
        assertThat(people.staff(Role.DISPATCHER).get("/dispatch-queue?lang=en").body())
                .contains("Take the most urgent")
                .contains("Simulated");
        assertThat(people.of(Role.HANDLER, ZHONGGUANCUN).get("/dispatch-queue").status())
                .isEqualTo(403);
    }

    @Test
    void aDispatcherCorrectsAndDispatchesByName() {
        String number = waiting("啊啊啊。");
        assertThat(dispatcher
                        .submit("/dispatch-queue/" + number + "/claim", Map.of())
                        .location())
                .isEqualTo("/dispatch-queue/" + number);
        assertThat(dispatcher.get("/dispatch-queue/" + number).body())
                .contains("啊啊啊")
                .contains("主办单位");
        Map<String, String> fields =
                fields("lead", "中关村街道", "topicName", "150603 x", "place", "110108/110108011///", "urgency", "");
        Http.Answer done = dispatcher.submit("/dispatch-queue/" + number + "/dispatch", fields);
        assertThat(done.status()).as(done.body()).isEqualTo(303);
        assertThat(dispatcher
                        .submit("/dispatch-queue/" + number + "/dispatch", fields)
                        .status())
                .as("sent again it is the same answer")
                .isEqualTo(303);
        assertThat(stage(number)).isEqualTo(Stage.DISPATCHED);
        assertThat(orders.snapshot(orders.idOf(number).orElseThrow()).lead()).isEqualTo(ZHONGGUANCUN);
        assertThat(dispatcher.get("/dispatch-queue").body()).doesNotContain(number);
    }

    @Test
    void whatCannotBeIsSaidInWordsAndKeepsTheForm() {
        String number = waiting("啊啊啊。");
        Http.Answer twice = dispatcher.submit("/dispatch-queue/" + number + "/dispatch", fields("lead", "八里庄街道"));
        assertThat(twice.status()).isEqualTo(400);
        assertThat(twice.body())
                .contains("id=\"errors\"")
                .contains("有几个单位叫这个名字")
                .contains("value=\"八里庄街道\"");
        Http.Answer nobody = dispatcher.submit("/dispatch-queue/" + number + "/dispatch", fields());
        assertThat(nobody.body()).contains("href=\"#lead\"");
        assertThat(stage(number)).isEqualTo(Stage.TO_DISPATCH);
    }

    @Test
    void theOrdersPageLeadsADispatcherAloneToWhatIsDecidedThere() {
        String number = waiting("啊啊啊。");
        String queue = "/dispatch-queue/" + number;
        assertThat(dispatcher.get("/orders/" + number).body())
                .contains("href=\"" + queue + "#dispatching\"")
                .contains("href=\"" + queue + "#correcting\"")
                .contains("href=\"" + queue + "#screening\"")
                .doesNotContain("/redispatch\"");
        assertThat(people.staff(Role.AGENT).get("/orders/" + number).body()).doesNotContain(queue);
    }

    @Test
    void aCorrectedOrderGoesOnWaiting() {
        String number = waiting("啊啊啊。");
        Http.Answer done = dispatcher.submit(
                "/dispatch-queue/" + number + "/correction", fields("topicName", "150603 x", "urgency", "L2"));
        assertThat(done.location())
                .as(done.body())
                .endsWith("/dispatch-queue/" + number + "?notice=dispatch-corrected");
        var order = orders.snapshot(orders.idOf(number).orElseThrow());
        assertThat(order.stage()).isEqualTo(Stage.TO_DISPATCH);
        assertThat(order.topic()).isEqualTo("150603");
        var waiting = application.bean(DispatchQueue.class).find(order.id()).orElseThrow();
        assertThat(waiting.urgency()).isEqualTo(order.urgency()).hasToString("L2");
        assertThat(waiting.dueAt()).isEqualTo(order.dispatchDue());
    }

    @Test
    void anOrderIsSentOnToAnotherUnitWithAReason() {
        String number = received("\"topicCode\":\"150603\",\"type\":\"COMPLAINT\",\"text\":\"邻居家狗叫从早到晚\","
                        + "\"place\":{\"district\":\"110108\",\"street\":\"" + ZHONGGUANCUN + "\"}")
                .path("number")
                .asString();
        long id = orders.idOf(number).orElseThrow();
        var before = orders.snapshot(id);
        String path = "/orders/" + number + "/redispatch";
        assertThat(dispatcher.get("/orders/" + number).body()).contains("href=\"" + path + "\"");
        assertThat(people.of(Role.HANDLER, ZHONGGUANCUN)
                        .get("/orders/" + number)
                        .body())
                .doesNotContain(path);
        Http.Answer page = dispatcher.get(path);
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).contains("邻居家狗叫从早到晚", "诉求人时钟不变", "改派理由");
        assertThat(dispatcher.get(path + "?lang=en").body())
                .contains("The citizen's clock runs on")
                .doesNotContain("dispatch.");
        dispatcher.get(path + "?lang=zh");
        Http.Answer bare = dispatcher.submit(path, fields("lead", "清河街道"));
        assertThat(bare.status()).isEqualTo(400);
        assertThat(bare.body()).contains("href=\"#reason\"", "value=\"清河街道\"");
        Http.Answer same = dispatcher.submit(path, fields("lead", ZHONGGUANCUN, "reason", "楼在别处"));
        assertThat(same.status()).isEqualTo(400);
        assertThat(same.body()).contains("楼在别处", "id=\"errors\"");
        Http.Answer done = dispatcher.submit(path, fields("lead", "清河街道", "reason", "楼在清河"));
        assertThat(done.location()).as(done.body()).isEqualTo("/orders/" + number + "?notice=dispatch-done");
        var after = orders.snapshot(id);
        assertThat(after.lead())
                .isNotEqualTo(ZHONGGUANCUN)
                .isEqualTo(
                        application.bean(NamedUnits.class).read("lead", "清河街道").code());
        assertThat(after.feedbackDue()).isEqualTo(before.feedbackDue());
        assertThat(dispatcher.get("/orders/" + number).body()).contains("楼在清河");
        String waiting = waiting("啊啊啊。");
        assertThat(dispatcher.get("/orders/" + waiting + "/redispatch").status())
                .isEqualTo(409);
    }

    @Test
    void aPlaceAndATopicThatWereTriedAreStillMarkedAfterwards() {
        String path = "/dispatch-queue/" + waiting("我住八里庄北里12号楼3单元，暖气昨天晚上八点多就不热了");
        Matcher place = Pattern.compile("name=\"place\" value=\"([^\"]+)\"")
                .matcher(dispatcher.get(path).body());
        assertThat(place.find()).isTrue();
        String first = place.group(1);
        Http.Answer tried = dispatcher.submit(
                path + "/trial", fields("place", first, "topicName", "150603 x", "lead", "", "urgency", "L2"));
        assertThat(tried.status()).as(tried.body()).isEqualTo(200);
        assertThat(tried.body())
                .contains("value=\"" + first + "\" checked")
                .contains("value=\"150603 x\"")
                .contains("<option value=\"L2\" selected");
        Http.Answer apart = dispatcher.submit(path + "/trial", fields("place", "110108/110108011///"));
        assertThat(apart.body()).contains("type=\"hidden\" name=\"place\" value=\"110108/110108011///\"");
    }

    @Test
    void whatWasWrittenForAGroundIsKeptWhenTheGroundIsMissing() {
        String number = waiting("啊啊啊。");
        Http.Answer refused =
                dispatcher.submit("/dispatch-queue/" + number + "/screening", fields("ground", "", "words", "请向公证处咨询"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("href=\"#ground\"").contains("请向公证处咨询");
    }

    @Test
    void anOrderIsOneDispatchersAtATimeAndCanBePutBack() {
        String number = waiting("啊啊啊。");
        dispatcher.submit("/dispatch-queue/" + number + "/claim", Map.of());
        Http other = people.staff(Role.DISPATCHER);
        assertThat(other.submit("/dispatch-queue/" + number + "/claim", Map.of())
                        .status())
                .isEqualTo(409);
        assertThat(other.get("/dispatch-queue").body()).contains("同事正在处理");
        dispatcher.submit("/dispatch-queue/" + number + "/release", Map.of());
        assertThat(other.submit("/dispatch-queue/" + number + "/claim", Map.of())
                        .status())
                .isEqualTo(303);
    }

    @Test
    void aGroundClosesItBeforeAnyUnitHasIt() {
        String number = waiting("啊啊啊。");
        Http.Answer done = dispatcher.submit(
                "/dispatch-queue/" + number + "/screening", fields("ground", "OUTSIDE_DUTIES", "words", "说明"));
        assertThat(done.location()).contains("dispatch-screened");
        assertThat(stage(number)).isEqualTo(Stage.CLOSED);
    }

    @Test
    void wordsThatAccuseWithoutANameReachNoUnitBeforeAPersonDecides() {
        String number = waiting("中关村街道的工作人员收红包，给钱才办事，我要举报");
        assertThat(dispatcher.get("/dispatch-queue/" + number).body()).contains("可能在举报人");
        assertThat(people.of(Role.UNIT_LEAD, ZHONGGUANCUN)
                        .get("/api/v1/orders/" + number)
                        .status())
                .isEqualTo(404);
        assertThat(people.of(Role.UNIT_LEAD, "110108")
                        .get("/api/v1/orders/" + number)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aDistrictSendsOnOrKeepsWhatReachedIt() {
        Http lead = people.of(Role.UNIT_LEAD, "110108");
        String sent = atDistrict();
        String kept = atDistrict();
        application.settle();
        assertThat(lead.get("/district-desk").body())
                .contains(sent)
                .contains(kept)
                .contains("前转派");
        Http.Answer elsewhere = lead.submit("/district-desk/" + sent + "/sending-on", fields("unit", "110105015"));
        assertThat(elsewhere.status()).isEqualTo(400);
        assertThat(elsewhere.body())
                .contains("只能转派给本区")
                .contains("href=\"#unit-" + sent + "\"")
                .contains("value=\"110105015\"");
        Http.Answer done = lead.submit("/district-desk/" + sent + "/sending-on", fields("unit", "中关村街道"));
        assertThat(done.status()).as(done.body()).isEqualTo(303);
        assertThat(orders.snapshot(orders.idOf(sent).orElseThrow()).lead()).isEqualTo(ZHONGGUANCUN);
        assertThat(lead.submit("/district-desk/" + kept + "/keeping", fields()).status())
                .isEqualTo(303);
        assertThat(lead.get("/district-desk").body()).doesNotContain(sent).doesNotContain(kept);
        assertThat(people.of(Role.UNIT_LEAD, "110105").get("/district-desk").body())
                .doesNotContain(kept);
    }

    private String atDistrict() {
        JsonNode order = received("\"topicCode\":\"150603\",\"type\":\"COMPLAINT\",\"text\":\"邻居家狗叫从早到晚\","
                + "\"place\":{\"district\":\"110108\"}");
        assertThat(order.path("lead").asString()).isEqualTo("110108");
        return order.path("number").asString();
    }
}
