package org.jiban.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jiban.attachment.Samples;
import org.jiban.directory.Directory;
import org.jiban.directory.UnitKind;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Ids;
import org.jiban.kernel.Role;
import org.jiban.kernel.Urgency;
import org.jiban.support.Http;
import org.jiban.support.JibanTest;
import org.jiban.support.Statements;
import org.jiban.support.TestApplication;
import org.jiban.support.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The desks and lists of orders, as units, dispatchers and supervisors work with them. */
@JibanTest(alone = true)
class DeskPageTest {
    private static final AtomicInteger UNITS = new AtomicInteger(40);

    private final TestApplication application;
    private final WorkOrders orders;
    private final Directory directory;

    DeskPageTest(TestApplication application, WorkOrders orders, Directory directory) {
        this.application = application;
        this.orders = orders;
        this.directory = directory;
    }

    @BeforeEach
    void startInTheMorning() {
        application.clock().set(TestApplication.MORNING);
    }

    /** A street of its own for each test, so that counts are exact. */
    private String unit() {
        return directory.units(UnitKind.STREET).get(UNITS.getAndIncrement()).code();
    }

    private OrderMother order(String unit) {
        return new OrderMother(application).ledBy(unit);
    }

    private OrderReader handler(String unit) {
        return OrderReader.of(application, Role.HANDLER, unit);
    }

    private static Actor of(OrderReader reader) {
        return reader.account().actor();
    }

    private static int rows(String page) {
        return (int) Pattern.compile("<tr data-row>").matcher(page).results().count();
    }

    @Test
    void aUnitReadsItsOwnDeskByTheClock() {
        String unit = unit();
        OpenedOrder slow = order(unit).urgent(Urgency.L4).open();
        OpenedOrder fast = order(unit).urgent(Urgency.L2).open();
        OpenedOrder others = order(unit()).open();
        String desk = handler(unit).get("/desk").body();
        assertThat(desk)
                .contains("承办台", "模拟数据", "<b>2</b><span class=\"w\">全部在办</span>", "签收待签收 2 件", "未分派")
                .doesNotContain(others.number());
        assertThat(desk.indexOf(fast.number())).isLessThan(desk.indexOf(slow.number()));
        assertThat(handler(unit).get("/desk?unit=" + unit() + "&state=ANY").body())
                .contains(fast.number());
    }

    @Test
    void anEmptyDeskSaysSo() {
        String desk = handler(unit()).get("/desk").body();
        assertThat(desk).contains("现在没有在办的工单").doesNotContain("<table");
        assertThat(handler(unit()).get("/desk?state=OVERDUE").body()).contains("没有符合筛选的工单", "清除筛选");
    }

    @Test
    void theDeskSpeaksEnglish() {
        String unit = unit();
        order(unit).open();
        String desk = handler(unit).get("/desk?lang=en").body();
        assertThat(desk)
                .contains("Desk of", "In hand", "To sign", "Half gone", "lang=\"en\"")
                .doesNotContainPattern(">\\s*(desk|order)\\.[a-z]");
    }

    @Test
    void everyCountLeadsToWhatItCounts() {
        String unit = unit();
        OpenedOrder late = order(unit).urgent(Urgency.L1).open();
        application.clock().tick(Duration.ofHours(3));
        OpenedOrder fresh = order(unit).urgent(Urgency.L4).open();
        OrderReader reader = handler(unit);
        String desk = reader.get("/desk").body();
        assertThat(desk).contains("<b>1</b><span class=\"w\">已超期</span>", "<b>1</b><span class=\"w\">正常</span>");
        assertThat(reader.get("/desk?state=OVERDUE").body())
                .contains(late.number())
                .doesNotContain(fresh.number());
        assertThat(reader.get("/desk?state=ONTIME").body())
                .contains(fresh.number())
                .doesNotContain("/orders/" + late.number());
        assertThat(reader.get("/desk?stage=NONSENSE").status()).isEqualTo(400);
    }

    @Test
    void whatIsChosenIsSignedAndASecondTimeChangesNothing() {
        String unit = unit();
        OpenedOrder one = order(unit).open();
        OpenedOrder two = order(unit).open();
        OrderReader reader = handler(unit);
        Map<String, String> form = reader.hidden("/desk", "/desk/signatures");
        form.put("number", one.number());
        form.put("back", "/desk?role=LEAD");
        Http.Answer signed = reader.http().submit("/desk/signatures", form);
        assertThat(signed.location()).isEqualTo("/desk?role=LEAD&changed=1&left=0");
        assertThat(reader.http().submit("/desk/signatures", form).location()).endsWith("changed=0&left=1");
        assertThat(orders.snapshot(two.id()).stage()).isEqualTo(Stage.DISPATCHED);
        form.put("all", "1");
        assertThat(reader.http().submit("/desk/signatures", form).location()).endsWith("changed=1&left=0");
        assertThat(reader.get("/desk?changed=1&left=1").body()).contains("已处理 1 件", "另有 1 件没有动");
        form.put("back", "https://elsewhere.example/");
        assertThat(reader.http().submit("/desk/signatures", form).location()).startsWith("/desk?");
    }

    @Test
    void chosenOrdersAreAssignedAndComeToTheirPersonsWorklist() {
        String unit = unit();
        OpenedOrder order = order(unit).open();
        OrderReader lead = OrderReader.of(application, Role.UNIT_LEAD, unit);
        OrderReader worker = handler(unit);
        orders.sign(order.id(), of(lead));
        assertThat(worker.get("/worklist").body()).contains("没有分给您的工单");
        lead.send("/desk", "/desk/signatures", Map.of()); // nothing chosen: nothing happens
        Map<String, String> form = lead.hidden("/desk", "/desk/signatures");
        form.putAll(Map.of("number", order.number(), "to", worker.account().username()));
        lead.http().submit("/desk/assignments", form);
        assertThat(worker.get("/worklist").body())
                .contains(order.number(), "记上门", "传照片", "楼道漏水没人管")
                .doesNotContain("没有分给您");
        assertThat(lead.get("/worklist").body()).doesNotContain(order.number());
        assertThat(lead.get("/desk").body()).contains(worker.account().name());
        assertThat(lead.get("/desk?worker=" + worker.account().username()).body())
                .contains(order.number());
    }

    @Test
    void aFilterIsKeptPerPersonAndCanBeForgotten() {
        String unit = unit();
        order(unit).open();
        OrderReader reader = handler(unit);
        String filtered = "/desk?stage=DISPATCHED&topic=10";
        Map<String, String> fields = Map.of("stage", "DISPATCHED", "topic", "10", "name", "物业待签");
        assertThat(reader.send(filtered, "/desk/filters", fields).location())
                .isEqualTo(filtered + "&notice=desk-filter-kept");
        assertThat(reader.get("/desk").body()).contains("物业待签", "/desk?stage=DISPATCHED&amp;topic=10");
        assertThat(handler(unit).get("/desk").body()).doesNotContain("物业待签");
        Http.Answer unnamed = reader.send(filtered, "/desk/filters", Map.of("stage", "DISPATCHED", "name", " "));
        assertThat(unnamed.status()).isEqualTo(400);
        assertThat(unnamed.body()).contains("href=\"#name\"");
        long id = application.bean(SavedFilters.class).of(of(reader)).getFirst().id();
        assertThat(handler(unit)
                        .http()
                        .form("/desk", "/desk/filters/" + id + "/removal", Map.of())
                        .status())
                .isEqualTo(404);
        reader.http().form("/desk", "/desk/filters/" + id + "/removal", Map.of());
        assertThat(reader.get("/desk").body()).doesNotContain("物业待签");
    }

    @Test
    void aDeskOfFiftyNeedsNoMoreStatementsThanADeskOfTwo() {
        String unit = unit();
        OrderReader reader = handler(unit);
        order(unit).open();
        order(unit).open();
        List<String> few = Statements.of(() -> reader.get("/desk"));
        for (int i = 0; i < 52; i++) {
            order(unit).open();
        }
        List<String> many =
                Statements.of(() -> assertThat(rows(reader.get("/desk").body())).isEqualTo(50));
        assertThat(many).as(String.join("\n", many)).hasSameSizeAs(few).hasSizeLessThan(20);
    }

    @Test
    void theDeskReadsItselfAgainAndTellsWhatIsUrgent() {
        String unit = unit();
        OrderReader reader = handler(unit);
        order(unit).open();
        assertThat(reader.get("/desk?state=NEAR").body())
                .contains("id=\"desk-live\" data-urgent=\"\" hx-get=\"/desk?state=NEAR\" hx-trigger=\"every 30s\"")
                .contains("role=\"alert\" data-news=\"新到紧急工单：#\"");
        OpenedOrder urgent = order(unit).urgent(Urgency.L1).open();
        assertThat(reader.get("/desk").body()).contains("data-urgent=\"" + urgent.number() + "\"");
        orders.sign(urgent.id(), of(reader));
        assertThat(reader.get("/desk").body()).contains("data-urgent=\"\"");
    }

    @Test
    void aLongDeskIsReadInParts() {
        String unit = unit();
        for (int i = 0; i < 51; i++) {
            order(unit).open();
        }
        OrderReader reader = handler(unit);
        String first = reader.get("/desk").body();
        var next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(first);
        assertThat(next.find()).isTrue();
        String second = reader.get(next.group(1).replace("&amp;", "&")).body();
        assertThat(rows(first) + rows(second)).isEqualTo(51);
        assertThat(second).contains("回到最前");
    }

    @Test
    void todaysWarningsStandOnTheDesk() {
        String unit = unit();
        OpenedOrder order = order(unit).urgent(Urgency.L2).open();
        orders.sign(order.id(), OrderMother.of(unit, "700", Role.HANDLER));
        application.clock().tick(Duration.ofHours(13));
        application.settle();
        application.clock().tick(Duration.ofMinutes(31));
        application.settle();
        OrderReader reader = handler(unit);
        assertThat(reader.get("/desk").body()).contains("今天预警<span class=\"num\">1</span>");
        assertThat(reader.get("/desk?state=WARNED").body()).contains(order.number());
    }

    @Test
    void dispatchersAndSupervisorsSeeTheCityOrOneUnit() {
        String unit = unit();
        OpenedOrder one = order(unit).open();
        OrderReader dispatcher = OrderReader.of(application, Role.DISPATCHER, null);
        String own = dispatcher.get("/desk?unit=" + unit).body();
        assertThat(own).contains(one.number()).doesNotContain("name=\"number\"", "data-bulk");
        assertThat(rows(own)).isEqualTo(1);
        assertThat(dispatcher.get("/desk").body()).contains("全市在办", "<option value=\"" + unit + "\"");
        assertThat(dispatcher.get("/desk?unit=nowhere").status()).isEqualTo(404);
        assertThat(OrderReader.of(application, Role.AGENT, null).get("/desk").status())
                .isEqualTo(403);
    }

    @Test
    void theSupervisorsDeskShowsWhatNobodyElseEnds() {
        String unit = unit();
        OpenedOrder unsigned = order(unit).urgent(Urgency.L1).open();
        OpenedOrder often = order(unit).open();
        for (int i = 0; i < 3; i++) {
            orders.urge(often.id(), null, OrderMother.AGENT);
        }
        OpenedOrder unsolved = unsolved(unit);
        application.clock().tick(Duration.ofHours(3));
        OrderReader supervisor = OrderReader.of(application, Role.SUPERVISOR, null);
        assertThat(supervisor.get("/supervision").body())
                .contains(unsolved.number(), "等您决定", "?act=return#act", "?act=close#act")
                .doesNotContain(often.number());
        assertThat(supervisor.get("/supervision?kind=watched").body()).contains(often.number(), "重复反映 3 次");
        assertThat(supervisor.get("/supervision?kind=unsigned").body()).contains(unsigned.number());
        assertThat(supervisor.get("/supervision?kind=overdue&lang=en").body()).contains(unsigned.number(), "Overdue");
        assertThat(handler(unit).get("/supervision").status()).isEqualTo(403);
        String path = "/orders/" + unsolved.number();
        supervisor.send(path + "?act=return", path + "/reopening", Map.of("reason", "请再上门一次"));
        assertThat(orders.snapshot(unsolved.id()).stage()).isEqualTo(Stage.HANDLING);
    }

    private OpenedOrder unsolved(String unit) {
        OpenedOrder order = order(unit).open();
        Actor handler = OrderMother.of(unit, "701", Role.HANDLER);
        orders.sign(order.id(), handler);
        orders.contactAttempt(order.id(), true, null, handler);
        orders.answer(order.id(), new Answer("办不了", Solved.NO, true), handler);
        Verdict verdict = new Verdict(
                1,
                org.jiban.calendar.CallbackMode.PHONE,
                true,
                Solved.NO,
                false,
                false,
                Satisfaction.DISSATISFIED,
                List.of());
        orders.verdict(order.id(), verdict, OrderMother.SUPERVISOR);
        return order;
    }

    @Test
    void aWholeNumberOpensItsOrderAndWordsFindIt() {
        String unit = unit();
        OpenedOrder order = order(unit).open();
        OrderReader reader = handler(unit);
        assertThat(reader.get("/orders?text=" + order.number()).location()).isEqualTo("/orders/" + order.number());
        application.settle();
        assertThat(reader.get("/orders").body()).contains(order.number());
        assertThat(reader.get("/orders?stage=CLOSED").body()).contains("没有查到");
        assertThat(handler(unit()).get("/orders?text=" + order.number()).body()).contains("没有查到");
        assertThat(reader.get("/orders?topic=x").status()).isEqualTo(400);
        String digits = order.number().substring(order.number().length() - 5);
        assertThat(reader.get("/desk?text=" + digits).location()).isEqualTo("/desk?digits=" + digits);
        assertThat(reader.get("/desk?digits=" + digits).body()).contains(order.number());
        assertThat(reader.get("/desk?text=%E6%BC%8F%E6%B0%B4").location()).startsWith("/orders?text=");
    }

    @Test
    void aUnitFindsTheImportedHistoryOfItsOwn() {
        String unit = unit();
        PastOrder past = new PastOrder(
                application.bean(Ids.class).next(),
                order(unit).order(),
                "当时已修好",
                application.clock().instant());
        OpenedOrder order =
                orders.recordPast(List.of(past), Actor.system("import")).getFirst();
        OrderReader reader = handler(unit);
        assertThat(reader.get("/orders").body()).contains(order.number());
        assertThat(reader.get("/desk").body()).doesNotContain(order.number());
        assertThat(reader.get("/orders/" + order.number()).body())
                .contains("当时已修好")
                .doesNotContain("还没签收");
        assertThat(handler(unit()).get("/orders").body()).doesNotContain(order.number());
    }

    @Test
    void theNavigationCountsWhatWaits() {
        String unit = unit();
        OpenedOrder order = order(unit).open();
        OrderReader reader = handler(unit);
        orders.sign(order.id(), of(reader));
        orders.assign(order.id(), new Task(null, null, reader.account().username(), null, null), of(reader));
        assertThat(reader.get("/staff").location()).isEqualTo("/desk");
        assertThat(reader.get("/account").body())
                .containsPattern("承办台</span><span class=\"num\">1<")
                .containsPattern("我的任务</span><span class=\"num\">1<");
    }

    @Test
    void aProgramUploadsAPictureAndAttachesItOnce() {
        String unit = unit();
        OpenedOrder order = order(unit).open();
        Http program = new TestPeople(application).of(Role.HANDLER, unit);
        program.post("/api/v1/orders/" + order.number() + "/signature", "{}");
        program.header("Idempotency-Key", "upload-" + order.number());
        byte[] picture = Samples.picture("png", 30, 30);
        Http.Answer stored = program.upload("/api/v1/attachments", Map.of(), "file", picture);
        assertThat(stored.status()).as(stored.body()).isEqualTo(201);
        assertThat(stored.json().get("type").asString()).isEqualTo("image/png");
        String id = stored.json().get("id").asString();
        assertThat(program.upload("/api/v1/attachments", Map.of(), "file", picture)
                        .json()
                        .get("id")
                        .asString())
                .isEqualTo(id);
        program.header("Idempotency-Key", "attach-" + order.number());
        Http.Answer attached = program.post(
                "/api/v1/orders/" + order.number() + "/photos",
                "{\"photos\":[{\"attachment\":\"" + id + "\",\"moment\":\"AFTER\"}]}");
        assertThat(attached.status()).as(attached.body()).isEqualTo(201);
        program.header("Idempotency-Key", "upload-bad-" + order.number());
        assertThat(program.upload("/api/v1/attachments", Map.of(), "file", new byte[] {'x'})
                        .status())
                .isEqualTo(400);
    }
}
