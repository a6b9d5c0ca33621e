package org.jiban.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Role;
import org.jiban.order.OrderLine;
import org.jiban.order.Stage;
import org.jiban.order.WorkOrders;
import org.jiban.recognition.Recognition;
import org.jiban.requester.Requesters;
import org.jiban.support.Http;
import org.jiban.support.JibanTest;
import org.jiban.support.TestApplication;
import org.jiban.support.TestPeople;
import org.jiban.telephony.Call;
import org.jiban.telephony.CallEvent;
import org.jiban.telephony.Calls;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The agent's console over HTTP, as a browser without scripts sees it, and the pieces it fetches with them. */
@JibanTest
class ConsoleTest {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Pattern NUMBER = Pattern.compile("href=\"/orders/(12345-\\d{6}-\\d{7})\"");
    private static final String DOGS = "中关村街道知春里小区5号楼，邻居家狗叫从早到晚，主人上班就把它关阳台上";

    private final TestApplication application;
    private final TestPeople people;
    private final Http agent;
    private final Calls calls;
    private final WorkOrders orders;
    private final Requesters requesters;
    private final JdbcClient jdbc;

    ConsoleTest(TestApplication application, Calls calls, WorkOrders orders, Requesters requesters, JdbcClient jdbc) {
        this.application = application;
        this.calls = calls;
        this.orders = orders;
        this.requesters = requesters;
        this.jdbc = jdbc;
        people = new TestPeople(application);
        agent = people.staff(Role.AGENT);
    }

    @BeforeAll
    static void whenTheTopicsAreLearnt(Recognition recognition) {
        recognition.read(null, "邻居家狗叫", null, TestApplication.MORNING);
    }

    @BeforeEach
    void inTheMorning() {
        application.clock().set(TestApplication.MORNING);
    }

    private static String phone() {
        return "15431%06d".formatted(COUNT.incrementAndGet());
    }

    private static Map<String, String> fields(String phone, String text, String... more) {
        Map<String, String> fields = new HashMap<>();
        fields.put("onceKey", UUID.randomUUID().toString());
        fields.put("channel", "PHONE");
        fields.put("phone", phone);
        fields.put("text", text);
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    private static List<String> numbers(Http.Answer answer) {
        Matcher found = NUMBER.matcher(answer.body());
        return found.results().map(each -> each.group(1)).distinct().toList();
    }

    private Http.Answer submitted(Map<String, String> fields) {
        Http.Answer answer = agent.submit("/console", fields);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    private String filed(String phone) {
        return numbers(submitted(fields(phone, DOGS, "topic0", "150603", "share", "PLACE")))
                .getFirst();
    }

    @Test
    void onlyAgentsHaveAConsole() {
        assertThat(agent.get("/console").status()).isEqualTo(200);
        assertThat(people.staff(Role.DISPATCHER).get("/console").status()).isEqualTo(403);
        assertThat(people.of(Role.HANDLER, "110108011").get("/console").status())
                .isEqualTo(403);
        assertThat(new Http(application).get("/console").status()).isIn(303, 401);
    }

    @Test
    void aComplaintIsReadSuggestedSubmittedAndToldWithNumberUnitAndClock() {
        Http.Answer read = agent.submit("/console/reading", fields(phone(), DOGS));
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.body())
                .contains("name=\"topic0\" value=\"150603\"")
                .contains("data-key=\"Alt 1\"")
                .contains("犬吠扰民")
                .contains("海淀区 中关村街道");
        Http.Answer done = submitted(fields(phone(), DOGS, "topic0", "150603", "share", "PLACE"));
        assertThat(done.body())
                .contains("已受理")
                .contains("中关村街道")
                .contains("查询码")
                .contains("前答复。")
                .contains("class=\"clock ontime");
        assertThat(numbers(done)).hasSize(1);
        assertThat(done.body()).as("what was said is not kept with the answer").doesNotContain("阳台");
    }

    @Test
    void aPageThatFetchesPiecesGetsTheSuggestionsAlone() {
        Http browser = people.staff(Role.AGENT).header("HX-Request", "true");
        Http.Answer piece = browser.submit("/console/reading", fields("", "楼上漏水"));
        assertThat(piece.body())
                .doesNotContain("<html")
                .contains("hx-swap-oob=\"true\"")
                .contains("id=\"danger\"")
                .contains("id=\"share\"");
    }

    @Test
    void wordsOfDangerNameTheEmergencyLineWhileTheyAreTypedAndOpenTheMostUrgentOrder() {
        String gas = "中关村街道知春里小区5号楼一楼楼道里有很重的燃气味，一直往外冒";
        Http.Answer read = agent.submit("/console/reading", fields(phone(), gas));
        assertThat(read.body()).contains("请立刻拨打 119").contains("role=\"alert\"");
        Http.Answer done = submitted(fields(phone(), gas));
        assertThat(done.body()).contains("请立刻拨打 119").contains("L1 · 2 小时");
        assertThat(numbers(done)).isNotEmpty();
    }

    @Test
    void theCallersOpenOrdersAreThereAsSoonAsTheNumberIs() {
        String phone = phone();
        String number = filed(phone);
        Http.Answer panel = agent.submit("/console/caller", Map.of("phone", phone));
        assertThat(panel.body())
                .contains(number)
                .contains("data-own-key=\"T\"")
                .contains("data-own-key=\"U\"")
                .contains("data-own-key=\"B\"")
                .contains("data-own-key=\"W\"")
                .doesNotContain(phone);
        assertThat(agent.submit("/console/reading", fields(phone, "")).body())
                .contains(number)
                .contains("154****");
        assertThat(agent.submit("/console/caller", Map.of("phone", phone())).body())
                .contains("第一次来电");
    }

    @Test
    void anOpenOrderIsToldUrgedAddedToAndWithdrawn() {
        String phone = phone();
        String number = filed(phone);
        long order = orders.idOf(number).orElseThrow();
        Http.Answer told = about(number, "deed", "TELL");
        assertThat(told.body()).contains("已告知").contains("中关村街道").contains("前答复。");
        Http.Answer urged = about(number, "deed", "URGE");
        assertThat(urged.body()).contains("已经替您催办").contains("第 1 次");
        assertThat(orders.snapshot(order).repeat()).isEqualTo(1);
        assertThat(about(number, "deed", "ADD", "add", "夜里两点也叫").body()).contains("已补充到原工单");
        assertThat(about(number, "deed", "WITHDRAW", "withdraw", "邻居已经把狗送走").body())
                .contains("已经撤回");
        assertThat(orders.snapshot(order).stage()).isEqualTo(Stage.WITHDRAWN);
    }

    private Http.Answer about(String number, String... more) {
        Http.Answer answer = agent.submit("/console/orders/" + number, fields("", "", more));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    @Test
    void anAdditionWithoutWordsIsRefusedInWords() {
        String number = filed(phone());
        Http.Answer answer = agent.submit("/console/orders/" + number, fields("", "", "deed", "ADD", "add", " "));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("id=\"errors\"").contains("必须填写");
    }

    @Test
    void aDoubleSubmitStoresOneContactAndShowsItAgain() {
        String phone = phone();
        Map<String, String> fields = fields(phone, DOGS, "topic0", "150603");
        Http.Answer first = submitted(fields);
        Http.Answer second = submitted(fields);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(openOrders(phone)).hasSize(1);
    }

    private List<OrderLine> openOrders(String phone) {
        return orders.openOfRequester(requesters.byPhone(phone).orElseThrow(), Actor.system("test"));
    }

    @Test
    void severalAppealsBecomeSeveralOrdersUnlessTheAgentKeepsThemTogether() {
        String two = "我住中关村街道知春里小区5号楼，邻居家狗叫从早到晚。另外小区门口的路灯坏了好几天，晚上一片黑。";
        Http.Answer read = agent.submit("/console/reading", fields(phone(), two));
        assertThat(read.body()).contains("诉求 2").contains("name=\"topic1\"").contains("name=\"whole\"");
        assertThat(numbers(submitted(fields(phone(), two)))).hasSize(2);
        assertThat(numbers(submitted(fields(phone(), two, "whole", "1")))).hasSize(1);
    }

    @Test
    void aNameThatOccursTwiceIsAskedAboutOrSettledByTheDistrict() {
        String text = "八里庄街道的路灯坏了好几天，晚上一片黑";
        Http.Answer read = agent.submit("/console/reading", fields(phone(), text));
        assertThat(read.body())
                .contains("地点 · 要问一句")
                .contains("朝阳区 八里庄街道")
                .contains("海淀区 八里庄街道")
                .contains("name=\"place0\"");
        Http.Answer settled = agent.submit("/console/reading", fields(phone(), text, "district", "110108"));
        assertThat(settled.body()).doesNotContain("地点 · 要问一句").contains("海淀区 八里庄街道");
        String number = numbers(submitted(fields(phone(), text, "place0", "110105/110105015///", "topic0", "150603")))
                .getFirst();
        assertThat(orders.snapshot(orders.idOf(number).orElseThrow()).place().street())
                .isEqualTo("110105015");
    }

    @Test
    void anArticleAnswersAndWhoIsNotHelpedGetsAnOrderFromTheFirstMinute() {
        String text = "请问怎样催办，我的事怎么还没动静，能催一下吗";
        Http.Answer read = agent.submit("/console/reading", fields(phone(), text, "type", "CONSULT"));
        assertThat(read.body()).contains("用这条答复").contains("name=\"article\" value=\"K017\"");
        Http.Answer answered = submitted(fields(phone(), text, "type", "CONSULT", "article", "K017"));
        assertThat(answered.body()).contains("已直接答复").contains("没答到，开工单");
        Matcher contact = Pattern.compile("href=\"/contacts/([0-9-]+)\"").matcher(answered.body());
        assertThat(contact.find()).isTrue();
        String number = contact.group(1);
        application.clock().tick(java.time.Duration.ofMinutes(30));
        Http.Answer opened = agent.submit(
                "/contacts/" + number + "/order",
                Map.of("onceKey", UUID.randomUUID().toString(), "words", "不是问这个"));
        assertThat(opened.status()).isEqualTo(303);
        Http.Answer page = agent.get("/contacts/" + number);
        String order = numbers(page).getFirst();
        assertThat(orders.snapshot(orders.idOf(order).orElseThrow()).receivedAt())
                .isEqualTo(TestApplication.MORNING);
        assertThat(people.of(Role.HANDLER, "110108011")
                        .get("/contacts/" + number)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aContactMadeDuringACallBelongsToTheCallAndItsCaller() {
        String phone = phone();
        Http own = people.staff(Role.AGENT);
        calls.take(event(phone, CallEvent.Kind.OFFERED), Actor.system("test"));
        assertThat(own.get("/console").body()).contains("接听");
        Http.Answer taken = own.submit("/console/call", Map.of());
        assertThat(taken.location()).startsWith("/console?call=");
        String call = taken.location().substring("/console?call=".length());
        assertThat(own.get(taken.location()).body()).contains("通话中").contains("154****");
        Http.Answer done = own.submit("/console", fields("", DOGS, "topic0", "150603", "call", call));
        assertThat(done.status()).as(done.body()).isEqualTo(201);
        assertThat(done.body()).contains("结束通话");
        assertThat(calls.contactsOf(Long.parseLong(call))).hasSize(1);
        assertThat(openOrders(phone)).hasSize(1);
        assertThat(people.staff(Role.AGENT).get("/console?call=" + call).status())
                .isEqualTo(404);
        assertThat(own.submit("/console/call/end", Map.of()).status()).isEqualTo(303);
        Call ended = calls.find(Long.parseLong(call)).orElseThrow();
        assertThat(ended.endedAt()).isNotNull();
    }

    private CallEvent event(String phone, CallEvent.Kind kind) {
        return new CallEvent("console-" + phone, kind, application.clock().instant(), "main", phone, null, null);
    }

    @Test
    void whoAccusesOrStaysUnnamedSharesNothingUnlessTheySaySo() {
        String heat = "中关村街道知春里小区5号楼3单元，暖气不热，家里才15度，老人冻得受不了";
        assertThat(proposed(heat)).isEqualTo("CONTACT");
        assertThat(proposed(heat, "type", "REPORT")).isEqualTo("NONE");
        assertThat(proposed(heat, "confidential", "1")).isEqualTo("NONE");
        assertThat(proposed(heat, "against", "中关村街道")).isEqualTo("NONE");
        String number = numbers(submitted(fields(phone(), heat))).getFirst();
        assertThat(orders.snapshot(orders.idOf(number).orElseThrow()).share().name())
                .as("nothing was agreed")
                .isEqualTo("NONE");
    }

    private String proposed(String text, String... more) {
        String body =
                agent.submit("/console/reading", fields(phone(), text, more)).body();
        Matcher found =
                Pattern.compile("name=\"shareProposed\" value=\"([A-Z]+)\"").matcher(body);
        assertThat(found.find()).isTrue();
        assertThat(body).contains("value=\"" + found.group(1) + "\" checked");
        return found.group(1);
    }

    @Test
    void whatIsWrongStandsOnTopInWordsAndNothingIsLost() {
        Http.Answer answer = agent.submit("/console", fields("12", DOGS, "title", "x"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains("id=\"errors\"")
                .contains("href=\"#phone\"")
                .contains("阳台");
        Http.Answer empty = agent.submit("/console", fields(phone(), "  "));
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.body()).contains("href=\"#text\"");
        Http.Answer twice = agent.submit("/console", fields(phone(), DOGS, "against", "八里庄街道"));
        assertThat(twice.status()).isEqualTo(400);
        assertThat(twice.body()).contains("href=\"#against\"").contains("有几个单位叫这个名字");
        Http.Answer odd = agent.submit("/console", fields(phone(), DOGS, "share", "ALL", "safe", "HOURS"));
        assertThat(odd.status()).isEqualTo(400);
    }

    @Test
    void aGroundThatRefusesIsNotTheAgentsToApply() {
        Http.Answer answer = agent.submit("/console", fields(phone(), "帮我要债，借给朋友的钱不还", "ground", "OUTSIDE_DUTIES"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("派单员");
        Http.Answer read = agent.submit("/console/reading", fields(phone(), "帮我要债，借给朋友的钱不还"));
        assertThat(read.body()).contains("这种情形要由派单员认定");
    }

    @Test
    void itSpeaksEnglish() {
        Http english = people.staff(Role.AGENT).cookie("lang", "en");
        assertThat(english.get("/console?lang=en").body())
                .contains("What the caller says")
                .contains("Simulated");
    }

    @Test
    void theRequestersOwnNameIsHiddenFromTheUnit() {
        String phone = phone();
        String text = "中关村街道知春里小区5号楼，欧阳明珠家楼上狗叫从早到晚，打" + phone + "找我";
        String number = numbers(submitted(fields(phone, text, "name", "欧阳明珠", "topic0", "150603", "share", "NONE")))
                .getFirst();
        String seen = people.of(Role.HANDLER, "110108011")
                .get("/api/v1/orders/" + number)
                .body();
        assertThat(seen).doesNotContain("欧阳明珠").doesNotContain(phone).contains("狗叫");
        assertThat(jdbc.sql("SELECT count(*) FROM work_order WHERE number = :number")
                        .param("number", number)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
