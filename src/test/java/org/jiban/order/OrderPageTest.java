package org.jiban.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiban.order.OrderMother.AGENT;
import static org.jiban.order.OrderMother.CALLER;
import static org.jiban.order.OrderMother.HANDLER;
import static org.jiban.order.OrderMother.NAME;
import static org.jiban.order.OrderMother.OTHER_STREET;
import static org.jiban.order.OrderMother.STREET;
import static org.jiban.order.OrderMother.WATER;

import java.util.List;
import java.util.Map;
import org.jiban.attachment.Samples;
import org.jiban.calendar.CallbackMode;
import org.jiban.journal.Entry;
import org.jiban.journal.Journal;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Role;
import org.jiban.kernel.Share;
import org.jiban.kernel.Subject;
import org.jiban.support.Http;
import org.jiban.support.JibanTest;
import org.jiban.support.TestApplication;
import org.junit.jupiter.api.Test;

/** The page of one order, as the people who work with it read it and press on it. */
@JibanTest
class OrderPageTest {
    private final TestApplication application;
    private final WorkOrders orders;
    private final Journal journal;

    OrderPageTest(TestApplication application, WorkOrders orders, Journal journal) {
        this.application = application;
        this.orders = orders;
        this.journal = journal;
    }

    private OrderMother order() {
        return new OrderMother(application);
    }

    private OrderReader handler() {
        return OrderReader.of(application, Role.HANDLER, STREET);
    }

    private OrderReader staff(Role role) {
        return OrderReader.of(application, role, null);
    }

    private static String path(OpenedOrder order) {
        return "/orders/" + order.number();
    }

    private List<String> acts(OpenedOrder order) {
        return journal.history(Subject.order(order.id()), 50).stream()
                .map(Entry::act)
                .toList();
    }

    @Test
    void theLeadReadsTheAppealItsClocksAndWhatCanBeDone() {
        OpenedOrder order = order().assistedBy(WATER).open();
        String page = handler().get(path(order)).body();
        assertThat(page)
                .contains(order.number(), "楼道漏水没人管", "待签收", "诉求人时钟", "本单位时钟", "签收", "联系诉求人")
                .contains("已隐去", "没有告诉本单位是谁", "模拟数据")
                .contains("先签收", "现在不能做的")
                .doesNotContain(NAME, "甲单元乙室")
                .doesNotContain("order.", "class=\"no-key\"");
    }

    @Test
    void everyCodeIsSaidInWordsInBothLanguages() {
        OpenedOrder order = order().open();
        liveThrough(order);
        OrderReader supervisor = staff(Role.SUPERVISOR);
        for (String language : List.of("zh", "en")) {
            String page = supervisor.get(path(order) + "?lang=" + language).body();
            assertThat(page)
                    .doesNotContainPattern(">[^<]*\\border\\.[a-z]")
                    .doesNotContainPattern(">[^<]*\\bact\\.[a-z]");
        }
        assertThat(supervisor.get(path(order) + "?lang=en").body())
                .contains("Visit 1, requester met", "Callback: Solved, Satisfied", "Closed: the requester confirms")
                .contains("The citizen's clock");
    }

    private void liveThrough(OpenedOrder order) {
        long id = order.id();
        orders.sign(id, HANDLER);
        orders.assign(id, new Task("城建科", null, null, null, null), HANDLER);
        orders.contactAttempt(id, false, "没人接", HANDLER);
        orders.ask(id, "几号楼", HANDLER);
        orders.reply(id, "三号楼", AGENT);
        orders.visit(id, new Visit(1, true, "接头松动"), HANDLER);
        orders.note(id, "已换", HANDLER);
        orders.note(id, "来电语气急", AGENT);
        orders.add(id, "又漏了", AGENT);
        orders.urge(id, null, AGENT);
        orders.answer(id, new Answer("已换接头", Solved.YES, true), HANDLER);
        orders.verdict(
                id,
                new Verdict(1, CallbackMode.PHONE, true, Solved.YES, false, true, Satisfaction.SATISFIED, List.of()),
                CALLER);
    }

    @Test
    void aUnitReadsNoRemarkOfTheHotline() {
        OpenedOrder order = order().open();
        orders.note(order.id(), "来电语气急", AGENT);
        assertThat(staff(Role.AGENT).get(path(order)).body()).contains("来电语气急", "热线备注");
        assertThat(handler().get(path(order)).body()).doesNotContain("来电语气急", "热线备注");
    }

    @Test
    void anotherUnitFindsNothing() {
        OpenedOrder order = order().open();
        OrderReader stranger = OrderReader.of(application, Role.UNIT_LEAD, OTHER_STREET);
        assertThat(stranger.get(path(order)).status()).isEqualTo(404);
        assertThat(stranger.get(path(order) + "/print").status()).isEqualTo(404);
        Map<String, String> own = handler().hidden(path(order), path(order) + "/signature");
        assertThat(stranger.http()
                        .form("/account", path(order) + "/signature", Map.of("onceKey", own.get("onceKey")))
                        .status())
                .isEqualTo(404);
        assertThat(stranger.get("/orders/12345-261124-0").status()).isEqualTo(404);
        assertThat(stranger.get("/orders/nonsense").status()).isEqualTo(404);
    }

    @Test
    void onePressSignsAndASecondTimeChangesNothing() {
        OpenedOrder order = order().open();
        OrderReader handler = handler();
        Map<String, String> form = handler.hidden(path(order), path(order) + "/signature");
        Http.Answer first = handler.http().submit(path(order) + "/signature", form);
        Http.Answer second = handler.http().submit(path(order) + "/signature", form);
        assertThat(first.status()).isEqualTo(303);
        assertThat(second.status()).as(second.body()).isEqualTo(303);
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(acts(order)).filteredOn("order.signed"::equals).hasSize(1);
        assertThat(handler.get(first.location()).body()).contains("已签收。", "role=\"status\"");
    }

    @Test
    void aFormThatIsRefusedComesBackWithItsWordsAndTheReasonOnTop() {
        OpenedOrder order = order().open();
        orders.sign(order.id(), HANDLER);
        OrderReader handler = handler();
        String form = path(order) + "?act=visit";
        Http.Answer refused = handler.send(form, path(order) + "/visits", Map.of("met", "yes", "finding", "接头松动"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body())
                .contains("id=\"errors\"", "autofocus", "上门轮次只能是", "href=\"#round\"", "接头松动")
                .contains("value=\"yes\" checked");
        assertThat(acts(order)).doesNotContain("order.visited");
        Map<String, String> fields = Map.of("round", "1", "met", "yes", "finding", "接头松动");
        assertThat(handler.send(form, path(order) + "/visits", fields).location())
                .endsWith("?notice=order-visit");
        assertThat(handler.get(path(order)).body()).contains("上门第 1 次，见到诉求人", "接头松动", "办理中");
    }

    @Test
    void anActTooEarlyIsRefusedInWords() {
        OpenedOrder order = order().open();
        OrderReader handler = handler();
        Map<String, String> fields = handler.hidden(path(order), path(order) + "/signature");
        fields.putAll(Map.of("text", "已处理", "solved", "YES"));
        Http.Answer refused = handler.http().submit(path(order) + "/answer", fields);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("工单走到这一步，现在不能这样做", order.number());
    }

    @Test
    void theUnitAssignsToAColleagueAndAnswers() {
        OpenedOrder order = order().open();
        OrderReader handler = handler();
        String worker = handler.account().username();
        handler.send(path(order), path(order) + "/signature", Map.of());
        handler.send(
                path(order) + "?act=assign",
                path(order) + "/assignment",
                Map.of("worker", worker, "section", "物业科", "due", "2026-11-26T18:00"));
        assertThat(handler.get(path(order)).body())
                .contains("物业科", handler.account().name(), "内部时限 11-26 18:00");
        handler.send(path(order) + "?act=try-contact", path(order) + "/contact-attempts", Map.of("reached", "no"));
        Http.Answer answered = handler.send(
                path(order) + "?act=answer",
                path(order) + "/answer",
                Map.of("text", "已换接头", "solved", "YES", "earlyClosure", "yes"));
        assertThat(answered.status()).isEqualTo(303);
        assertThat(orders.snapshot(order.id()).stage()).isEqualTo(Stage.CALLBACK_DUE);
        assertThat(handler.get(path(order)).body()).contains("答复诉求人：已解决", "诉求人同意现在回访", "正在回访诉求人");
    }

    @Test
    void photographsAreShownToWhoMaySeeTheOrderAlone() {
        OpenedOrder order = order().open();
        orders.sign(order.id(), HANDLER);
        OrderReader handler = handler();
        Map<String, String> fields = handler.hidden(path(order) + "?act=attach", path(order) + "/photos");
        fields.put("moment", "BEFORE");
        byte[] picture = Samples.picture("jpeg", 40, 20);
        Http.Answer stored = handler.http().upload(path(order) + "/photos", fields, "file", picture);
        assertThat(stored.location()).endsWith("?notice=order-attach");
        String photo = orders.history(order.number(), HANDLER).stream()
                .flatMap(line -> line.photos().stream())
                .map(each -> path(order) + "/photos/" + each.attachment())
                .findFirst()
                .orElseThrow();
        assertThat(handler.get(path(order)).body()).contains("src=\"" + photo + "\"", "办理前");
        assertThat(handler.get(photo).header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(OrderReader.of(application, Role.HANDLER, OTHER_STREET)
                        .get(photo)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anEmptyOrWrongFileIsRefusedWithASentence() {
        OpenedOrder order = order().open();
        orders.sign(order.id(), HANDLER);
        OrderReader handler = handler();
        Map<String, String> fields = handler.hidden(path(order) + "?act=attach", path(order) + "/photos");
        fields.put("moment", "AFTER");
        Http.Answer empty = handler.http().upload(path(order) + "/photos", fields, "file", new byte[0]);
        assertThat(empty.status()).as(empty.body()).isEqualTo(400);
        assertThat(empty.body()).contains("href=\"#file\"");
        Http.Answer wrong = handler.http().upload(path(order) + "/photos", fields, "file", new byte[] {1, 2, 3});
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(acts(order)).doesNotContain("order.photos-attached");
    }

    @Test
    void aSharedContactIsShownOnOnePressAndEntered() {
        OrderMother mother = order().share(Share.CONTACT);
        OpenedOrder order = mother.open();
        OrderReader handler = handler();
        assertThat(handler.get(path(order)).body()).contains("显示姓名和电话").doesNotContain("tel:");
        Http.Answer shown = handler.send(path(order), path(order) + "/contact", Map.of());
        assertThat(shown.body()).contains(NAME, "tel:" + mother.phone());
        assertThat(shown.header("Cache-Control")).contains("no-store");
        long requester = orders.snapshot(order.id()).requesterId();
        assertThat(journal.history(new Subject("requester", requester), 5))
                .extracting(Entry::act)
                .contains("requester.identity-revealed");
    }

    @Test
    void aContactThatIsNotSharedIsRefused() {
        OpenedOrder order = order().share(Share.PLACE).open();
        OrderReader handler = handler();
        assertThat(handler.get(path(order)).body()).contains("甲单元乙室").doesNotContain("显示姓名和电话");
        Http.Answer refused = handler.http().form(path(order), path(order) + "/contact", Map.of());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("诉求人没有同意").doesNotContain(NAME);
    }

    @Test
    void theHotlineUrgesAddsAndWithdraws() {
        OpenedOrder order = order().open();
        OrderReader agent = staff(Role.AGENT);
        agent.send(path(order), path(order) + "/urgings", Map.of());
        agent.send(path(order) + "?act=add", path(order) + "/additions", Map.of("words", "夜里更响"));
        assertThat(agent.get(path(order)).body()).contains("诉求人催办，第 1 次", "夜里更响");
        Http.Answer without =
                agent.send(path(order) + "?act=withdraw", path(order) + "/withdrawal", Map.of("reason", " "));
        assertThat(without.status()).isEqualTo(400);
        agent.send(path(order) + "?act=withdraw", path(order) + "/withdrawal", Map.of("reason", "来电说不用了"));
        assertThat(agent.get(path(order)).body()).contains("已撤回", "由诉求人撤回");
    }

    @Test
    void anAnalystReadsButDoesNothing() {
        OpenedOrder order = order().open();
        String page = staff(Role.ANALYST).get(path(order)).body();
        assertThat(page).contains(order.number()).doesNotContain("method=\"post\" action=\"/orders", NAME);
    }

    @Test
    void thePrintedOrderBearsTheMarkOfSimulatedData() {
        OpenedOrder order = order().open();
        String sheet = handler().get(path(order) + "/print").body();
        assertThat(sheet)
                .contains("模拟数据", order.number(), "data-print")
                .doesNotContain("class=\"acts\"", "method=\"post\" action=\"/orders");
    }

    @Test
    void howOthersSolvedItIsShownWithoutTheirNames() {
        String topic = "290403";
        OpenedOrder solved = order().about(topic).ledBy(OTHER_STREET).open();
        closeSolved(solved, OrderMother.of(OTHER_STREET, "610", Role.HANDLER), "已换接头，电话13912345678");
        OpenedOrder confidential = order().about(topic).confidential().open();
        closeSolved(confidential, HANDLER, "保密的答复");
        OpenedOrder unsolved = order().about(topic).open();
        OpenedOrder order = order().about(topic).open();
        String page = handler().get(path(order)).body();
        assertThat(page)
                .contains("相似且已解决", "已换接头", "回访：已解决", "<b>海淀区 中关村街道</b>")
                .doesNotContain("13912345678", "保密的答复", "href=\"" + path(solved) + "\"", path(unsolved) + "\"");
        assertThat(staff(Role.SUPERVISOR).get(path(order)).body()).contains("href=\"" + path(solved) + "\"");
        assertThat(handler().get(path(order) + "?lang=en").body()).contains("How others solved it", "closed ");
    }

    private void closeSolved(OpenedOrder order, Actor unit, String answer) {
        orders.sign(order.id(), unit);
        orders.contactAttempt(order.id(), true, null, unit);
        orders.answer(order.id(), new Answer(answer, Solved.YES, true), unit);
        orders.verdict(
                order.id(),
                new Verdict(1, CallbackMode.PHONE, true, Solved.YES, false, true, Satisfaction.SATISFIED, List.of()),
                CALLER);
    }

    @Test
    void thePlaceStandsOnASmallMapOfItsDistrict() {
        OpenedOrder order = order().open();
        assertThat(handler().get(path(order)).body())
                .contains("class=\"place-map\"", "class=\"own\"", "位置图：")
                .containsPattern("class=\"own-name\"[^>]*>海淀区<")
                .containsPattern("\\d+ 公里");
    }

    @Test
    void aSupervisorSeesTheNumberForSupervisionAloneAndItIsEntered() {
        OpenedOrder order = order().open();
        OrderReader supervisor = staff(Role.SUPERVISOR);
        assertThat(supervisor.get(path(order)).body()).contains("为督办查看姓名和电话").doesNotContain(NAME + "<");
        Http.Answer shown = supervisor.send(path(order), path(order) + "/contact", Map.of());
        assertThat(shown.status()).as(shown.body()).isEqualTo(200);
        assertThat(shown.body()).contains("<b>" + NAME + "</b>", "谁在什么时候看过已经记下");
        long requester = orders.snapshot(order.id()).requesterId();
        assertThat(journal.history(new Subject("requester", requester), 5))
                .anySatisfy(entry -> assertThat(entry.facts().toString()).contains("SUPERVISION"));
    }
}
