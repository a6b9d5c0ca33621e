package org.jiban.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiban.order.OrderMother.HANDLER;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiban.kernel.Role;
import org.jiban.kernel.Urgency;
import org.jiban.order.Answer;
import org.jiban.order.OpenedOrder;
import org.jiban.order.OrderMother;
import org.jiban.order.Solved;
import org.jiban.order.Stage;
import org.jiban.order.WorkOrders;
import org.jiban.people.People;
import org.jiban.support.Http;
import org.jiban.support.JibanTest;
import org.jiban.support.TestApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The screen of callback staff and the requester's own page behind a link. */
@JibanTest(alone = true)
class CallbackPagesTest {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final TestApplication application;
    private final WorkOrders orders;
    private final Callbacks callbacks;
    private final JdbcClient jdbc;
    private Http staff;

    CallbackPagesTest(TestApplication application, WorkOrders orders, Callbacks callbacks, JdbcClient jdbc) {
        this.application = application;
        this.orders = orders;
        this.callbacks = callbacks;
        this.jdbc = jdbc;
        this.staff = new Http(application);
    }

    @BeforeEach
    void signIn() {
        jdbc.sql("DELETE FROM callback_due").update();
        staff = signedIn(Role.CALLBACK);
    }

    private Http signedIn(Role role) {
        return signedIn(role, null);
    }

    private Http signedIn(Role role, @org.jspecify.annotations.Nullable String unit) {
        String name = "asks-" + UUID.randomUUID().toString().substring(0, 8);
        application
                .bean(People.class)
                .create(
                        name,
                        "correct horse " + name,
                        java.util.Set.of(role),
                        unit,
                        name,
                        org.jiban.kernel.Actor.system("test"));
        Http http = new Http(application);
        http.signIn(name, "correct horse " + name);
        return http;
    }

    /** Answered, and the requester agreed to be asked at once; urgent ones are asked by phone. */
    private OpenedOrder answered(Urgency urgency) {
        OpenedOrder opened = new OrderMother(application).urgent(urgency).open();
        orders.sign(opened.id(), HANDLER);
        orders.contactAttempt(opened.id(), true, "约好上门", HANDLER);
        orders.answer(opened.id(), new Answer("接头已经换新，水表不走了。", Solved.YES, true), HANDLER);
        return opened;
    }

    private Http.Answer post(Http http, String page, String action, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        Matcher token = CSRF.matcher(http.get(page).body());
        assertThat(token.find()).isTrue();
        all.put("_csrf", token.group(1));
        all.put("onceKey", UUID.randomUUID().toString());
        return http.submit(action, all);
    }

    @Test
    void staffTakeTheNextPersonAskTheThreeQuestionsAndSeeWhereItLeads() {
        OpenedOrder order = answered(Urgency.L1);
        assertThat(staff.get("/callbacks").body()).contains("现在可以打 1 位", "1 件工单");
        String person = post(staff, "/callbacks", "/callbacks/next", Map.of()).location();
        String page = staff.get(person).body();
        assertThat(page).contains(order.number(), "接头已经换新", "楼道漏水三天了", "办理单位联系过您吗？", "解决了吗？", "满意吗？");
        Http.Answer done = post(
                staff,
                person,
                person + "/verdict",
                Map.of("order", order.number(), "solved", "YES", "contacted", "yes", "satisfaction", "SATISFIED"));
        assertThat(done.location()).isEqualTo(person + "?notice=callback-close");
        assertThat(orders.snapshot(order.id()).stage()).isEqualTo(Stage.CLOSED);
        assertThat(staff.get(person).location()).isEqualTo("/callbacks?notice=callback-nothing-left");
        assertThat(staff.get("/callbacks").body()).contains("现在没有要打的回访");
    }

    @Test
    void whatIsNotSolvedGoesBackToTheUnit() {
        OpenedOrder order = answered(Urgency.L1);
        String person = post(staff, "/callbacks", "/callbacks/next", Map.of()).location();
        Http.Answer done = post(
                staff, person, person + "/verdict", Map.of("order", order.number(), "solved", "NO", "words", "还在漏"));
        assertThat(done.location()).endsWith("notice=callback-reopen");
        assertThat(orders.snapshot(order.id()).round()).isEqualTo(1);
    }

    @Test
    void anUnansweredQuestionIsToldInWordsAndNothingIsLost() {
        OpenedOrder order = answered(Urgency.L1);
        String person = post(staff, "/callbacks", "/callbacks/next", Map.of()).location();
        Http.Answer refused =
                post(staff, person, person + "/verdict", Map.of("order", order.number(), "words", "他们说还要再来一次"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("id=\"errors\"", "他们说还要再来一次");
        assertThat(orders.snapshot(order.id()).stage()).isEqualTo(Stage.CALLBACK_DUE);
    }

    @Test
    void anAppointmentPutsThePersonOffUntilThen() {
        answered(Urgency.L1);
        String person = post(staff, "/callbacks", "/callbacks/next", Map.of()).location();
        Http.Answer agreed = post(staff, person, person + "/appointment", Map.of("at", "2026-11-25T15:30"));
        assertThat(agreed.location()).as(agreed.body()).isEqualTo("/callbacks?notice=callback-appointed");
        assertThat(staff.get("/callbacks").body()).contains("现在可以打 0 位", "约在");
        Http.Answer unreadable = post(staff, person, person + "/appointment", Map.of("at", "soon"));
        assertThat(unreadable.status()).isEqualTo(400);
    }

    @Test
    void nobodyThereIsOneTryAndThePersonComesAgainLater() {
        OpenedOrder order = answered(Urgency.L1);
        String person = post(staff, "/callbacks", "/callbacks/next", Map.of()).location();
        assertThat(post(staff, person, person + "/not-reached", Map.of()).location())
                .isEqualTo("/callbacks?notice=callback-not-reached");
        assertThat(callbacks.due(order.id()).orElseThrow().tries()).isEqualTo(1);
        assertThat(orders.snapshot(order.id()).stage()).isEqualTo(Stage.CALLBACK_DUE);
    }

    @Test
    void requestersAnswerByTheirOwnLinkOnceInEitherLanguage() {
        OpenedOrder order = answered(Urgency.L3);
        String code = callbacks.linkCode(order.id()).orElseThrow();
        Http requester = new Http(application);
        assertThat(requester.get("/callback/" + code).body())
                .contains("您看，解决了吗？", order.number())
                .doesNotContain("漏水");
        Http english = new Http(application).header("Accept-Language", "en");
        assertThat(english.get("/callback/" + code).body()).contains("Is it solved?");
        Http.Answer thanks = post(
                requester,
                "/callback/" + code,
                "/callback/" + code,
                Map.of("solved", "YES", "satisfaction", "BASICALLY_SATISFIED"));
        assertThat(thanks.status()).as(thanks.body()).isEqualTo(200);
        assertThat(thanks.body()).contains("谢谢您，已结案");
        assertThat(orders.snapshot(order.id()).stage()).isEqualTo(Stage.CLOSED);
        assertThat(requester.get("/callback/" + code).body()).contains("您已经回答过了");
        Http.Answer unknown = requester.get("/callback/nothing-like-a-code");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.body()).contains("没有这个链接");
    }

    @Test
    void theOrderPageShowsEveryTryAndOnlyThoseWhoCallReadWhatWasSaid() {
        OpenedOrder order = answered(Urgency.L1);
        String person = post(staff, "/callbacks", "/callbacks/next", Map.of()).location();
        assertThat(staff.get("/orders/" + order.number()).body()).contains("起待回访");
        post(
                staff,
                person,
                person + "/verdict",
                Map.of("order", order.number(), "solved", "NO", "satisfaction", "DISSATISFIED", "words", "还在滴水"));
        assertThat(staff.get("/orders/" + order.number()).body()).contains("退回重办", "还在滴水");
        Http unit = signedIn(Role.HANDLER, OrderMother.STREET);
        assertThat(unit.get("/orders/" + order.number()).body())
                .contains("退回重办", "没解决")
                .doesNotContain("还在滴水");
    }
}
