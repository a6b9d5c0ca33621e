package org.jiban.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiban.attachment.Samples;
import org.jiban.intake.ContactView;
import org.jiban.intake.Contacts;
import org.jiban.intake.NewContact;
import org.jiban.intake.Outcome;
import org.jiban.intake.Requesting;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Channel;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.Place;
import org.jiban.kernel.Role;
import org.jiban.order.Answer;
import org.jiban.order.Solved;
import org.jiban.order.WorkOrders;
import org.jiban.support.Http;
import org.jiban.support.JibanTest;
import org.jiban.support.TestApplication;
import org.jiban.web.Throttle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Following a contact with its query code. */
@JibanTest(alone = true)
class FollowingTest {
    private static final String STREET = "110108011";
    private static final Actor AGENT = new Actor("account:601", Set.of(Role.AGENT), null, "agent");
    private static final Actor HANDLER = new Actor("account:602", Set.of(Role.HANDLER), STREET, "孙经办");
    private static final String WORDS = "楼道里堆了很多杂物，一直没人清理。";

    private final TestApplication application;
    private final Contacts contacts;
    private final WorkOrders orders;
    private final Throttle throttle;

    FollowingTest(TestApplication application, Contacts contacts, WorkOrders orders, Throttle throttle) {
        this.application = application;
        this.contacts = contacts;
        this.orders = orders;
        this.throttle = throttle;
    }

    @BeforeEach
    void inTheMorning() {
        application.clock().set(TestApplication.MORNING);
    }

    @AfterEach
    void forgetTheTries() {
        throttle.forget(Followings.tries("127.0.0.1"));
        throttle.forget("citizen-act|127.0.0.1");
    }

    /** A contact that is on a street's desk, and somebody who follows it. */
    private record Case(Citizen citizen, String number, long order) {}

    private Case followed() {
        var answer = contacts.register(
                NewContact.of(
                                Channel.WEB,
                                WORDS,
                                new Requesting("李某", Citizen.phone(), false, null, org.jiban.requester.SafeContact.ANY))
                        .at(new Place("110108", STREET, null, null, null, null, null), "知春里 5 号楼")
                        .as(ContactType.COMPLAINT, "楼道堆物", "150603"),
                Actor.citizen());
        var order = answer.orders().getFirst();
        assertThat(order.lead()).isEqualTo(STREET);
        Citizen citizen = new Citizen(application);
        assertThat(citizen.fill("/follow", "/follow", Map.of("code", answer.queryCode()))
                        .location())
                .isEqualTo("/follow");
        return new Case(citizen, order.number(), order.id());
    }

    private Http.Answer does(Case it, String deed, String words) {
        return it.citizen().fill("/follow", "/follow/orders/" + it.number() + "/" + deed, Map.of("words", words));
    }

    @Test
    void theCodeShowsWhoActsUntilWhenAndWhatHappenedAndNoNameOfStaff() {
        Case it = followed();
        orders.sign(it.order(), HANDLER);
        orders.contactAttempt(it.order(), true, "打通了", HANDLER);
        orders.note(it.order(), "内部备注不给市民看", HANDLER);
        orders.answer(it.order(), new Answer("杂物已经清走，请您看看。", Solved.YES, false), HANDLER);
        String page = it.citizen().http.get("/follow").body();
        assertThat(page).contains(it.number(), WORDS, "中关村街道", "杂物已经清走，请您看看。", "收到您的诉求", "联系上了", "已答复");
        assertThat(page).doesNotContain("孙经办", "account:", "内部备注", "打通了");
        assertThat(page).doesNotContainPattern("citizen\\.(?!css)");
    }

    @Test
    void aWrongCodeLooksLikeAnyOtherWrongCode() {
        Citizen citizen = new Citizen(application);
        long began = System.nanoTime();
        Http.Answer unknown = citizen.fill("/follow", "/follow", Map.of("code", "2611-00000-00000-00000-00000-000000"));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(290));
        Http.Answer malformed = citizen.fill("/follow", "/follow", Map.of("code", "芝麻开门"));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(malformed.status()).isEqualTo(400);
        assertThat(withoutTokens(malformed.body())).isEqualTo(withoutTokens(unknown.body()));
        assertThat(malformed.body()).doesNotContain("芝麻");
    }

    private static String withoutTokens(String body) {
        return body.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    @Test
    void guessingIsHeldBackAndARightCodeMustWaitToo() {
        for (int i = 0; i < Followings.WRONG_CODES; i++) {
            throttle.count(Followings.tries("127.0.0.1"), Followings.WINDOW);
        }
        Citizen citizen = new Citizen(application);
        assertThat(citizen.fill("/follow", "/follow", Map.of("code", "2611-1")).status())
                .isEqualTo(429);
    }

    @Test
    void aLookEndsAfterHalfAnHourOrWhenItsOwnerLeaves() {
        Case it = followed();
        application.clock().tick(Duration.ofMinutes(29));
        assertThat(it.citizen().http.get("/follow").body()).contains(it.number());
        application.clock().tick(Duration.ofMinutes(31));
        assertThat(it.citizen().http.get("/follow").body()).doesNotContain(it.number());
        assertThat(does(it, "additions", "再说一句").location()).isEqualTo("/follow?notice=following-over");
        Case other = followed();
        other.citizen().fill("/follow", "/follow/end", Map.of());
        assertThat(other.citizen().http.get("/follow").body()).doesNotContain(other.number());
    }

    @Test
    void wordsUrgingPicturesAndTheWishToTakeItBackReachTheHouse() {
        Case it = followed();
        assertThat(does(it, "additions", "门牌是三单元").location()).isEqualTo("/follow?notice=citizen-add");
        assertThat(does(it, "urgings", "").location()).isEqualTo("/follow?notice=citizen-urge");
        assertThat(does(it, "withdrawal", "已经自己解决了").location()).isEqualTo("/follow?notice=citizen-withdraw");
        String csrf = Http.hidden(it.citizen().http.get("/follow").body(), "_csrf");
        var photo = new Http.File("photos", "a.png", "image/png", Samples.picture("png", 40, 20));
        assertThat(it.citizen()
                        .http
                        .multipart(
                                "/follow/orders/" + it.number() + "/photos",
                                Map.of("_csrf", csrf, "onceKey", "photos-" + it.number()),
                                List.of(photo))
                        .location())
                .isEqualTo("/follow?notice=citizen-photos");
        String page = it.citizen().http.get("/follow").body();
        assertThat(page).contains("您补充了情况", "门牌是三单元", "您催办了一次", "您加了照片", "/follow/photos/");
        assertThat(orders.snapshot(it.order()).repeat()).isEqualTo(1);
        assertThat(orders.snapshot(it.order()).stage().open())
                .as("only the hotline takes it back")
                .isTrue();
    }

    @Test
    void anEmptyAdditionIsRefusedAtItsOwnField() {
        Case it = followed();
        Http.Answer refused = does(it, "additions", "  ");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("href=\"#add-" + it.number() + "\"");
    }

    @Test
    void whatWasWrittenAndRefusedIsShownAgain() {
        Case it = followed();
        Http.Answer refused = does(it, "additions", "门牌是三单元" + "。".repeat(2000));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("href=\"#add-" + it.number() + "\"").contains("门牌是三单元。。。");
    }

    @Test
    void aVerdictWithoutWhatIsAskedIsRefusedAtTheGroupThatAsks() {
        Case it = followed();
        orders.sign(it.order(), HANDLER);
        orders.contactAttempt(it.order(), true, "打通了", HANDLER);
        orders.answer(it.order(), new Answer("杂物已经清走，请您看看。", Solved.YES, true), HANDLER);
        application.settle();
        String path = "/follow/orders/" + it.number() + "/verdict";
        Http.Answer refused = it.citizen()
                .fill(path + "?solved=YES", path, Map.of("solved", "YES", "satisfaction", "ODD", "words", "楼道干净了"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body())
                .contains("id=\"errors\"")
                .contains("href=\"#satisfaction\"")
                .contains("id=\"satisfaction\"")
                .contains("楼道干净了");
    }

    @Test
    void aQuestionOfTheUnitIsAnsweredOnThePage() {
        Case it = followed();
        orders.sign(it.order(), HANDLER);
        orders.ask(it.order(), "是几单元门口？", HANDLER);
        assertThat(it.citizen().http.get("/follow").body()).contains("是几单元门口？", "办理单位问您");
        assertThat(does(it, "reply", "三单元").location()).isEqualTo("/follow?notice=citizen-reply");
        assertThat(it.citizen().http.get("/follow").body()).contains("您回答了").doesNotContain("办理单位问您");
        assertThat(does(it, "reply", "三单元").status()).isEqualTo(409);
    }

    @Test
    void nobodyTouchesTheOrderOfAnother() {
        Case mine = followed();
        Case others = followed();
        Http.Answer tried = mine.citizen()
                .fill("/follow", "/follow/orders/" + others.number() + "/additions", Map.of("words", "我来看看"));
        assertThat(tried.status()).isEqualTo(404);
        assertThat(others.citizen().http.get("/follow").body()).doesNotContain("我来看看");
    }

    @Test
    void anAnswerThatDoesNotAnswerBecomesAnOrderWithItsOriginalTime() {
        Citizen citizen = new Citizen(application);
        String receipt = citizen.files("请问怎么打12345反映问题？", "");
        ContactView answered = contacts.find(Citizen.number(receipt), AGENT);
        assertThat(answered.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(receipt)
                .contains(java.util.Objects.requireNonNull(answered.answer()).title());
        application.clock().tick(Duration.ofMinutes(20));
        String page = citizen.follows();
        assertThat(page).contains("没有回答到您的问题");
        Http.Answer sent = citizen.fill("/follow", "/follow/not-answered", Map.of("words", "想知道手机上在哪里提"));
        assertThat(sent.location()).isEqualTo("/follow?notice=citizen-not-answered");
        ContactView now = contacts.find(answered.number(), AGENT);
        assertThat(now.orders())
                .singleElement()
                .satisfies(each -> assertThat(each.receivedAt()).isEqualTo(answered.receivedAt()));
        assertThat(citizen.fill("/follow", "/follow/not-answered", Map.of()).status())
                .isEqualTo(409);
    }

    @Test
    void aGroundCanBeReviewedByAnotherPerson() {
        var ground = new NewContact(
                Channel.PHONE,
                ContactType.COMPLAINT,
                null,
                "外地的一件事，想请你们管。",
                null,
                Requesting.ANONYMOUS,
                null,
                null,
                Place.UNKNOWN,
                List.of(),
                false,
                List.of(),
                null,
                null,
                "OUTSIDE_AREA");
        var answer = contacts.register(ground, AGENT);
        Citizen citizen = new Citizen(application);
        citizen.fill("/follow", "/follow", Map.of("code", answer.queryCode().toLowerCase(java.util.Locale.ROOT)));
        assertThat(citizen.http.get("/follow").body()).contains("不同意这个决定");
        Http.Answer asked = citizen.fill("/follow", "/follow/review", Map.of("words", "就发生在本市"));
        assertThat(asked.location()).isEqualTo("/follow?notice=citizen-review");
        assertThat(citizen.http.get("/follow").body()).contains("正在核对由谁办");
    }

    @Test
    void theRequesterSaysWhetherItIsSolvedAndAnUnsolvedOneGoesBack() {
        Case it = followed();
        orders.sign(it.order(), HANDLER);
        orders.contactAttempt(it.order(), true, null, HANDLER);
        orders.answer(it.order(), new Answer("杂物已经清走。", Solved.YES, false), HANDLER);
        String verdict = "/follow/orders/" + it.number() + "/verdict";
        assertThat(it.citizen().http.get("/follow").body()).contains(verdict, "value=\"PARTLY\"");
        String form = verdict + "?solved=NO";
        assertThat(it.citizen().http.get(form).body()).contains("还差什么", "name=\"satisfaction\"");
        Http.Answer back = it.citizen()
                .fill(form, verdict, Map.of("solved", "NO", "satisfaction", "DISSATISFIED", "words", "还堆着一半"));
        assertThat(back.location()).as(back.body()).isEqualTo("/follow?notice=citizen-verdict-reopen");
        assertThat(orders.snapshot(it.order()).round()).isEqualTo(1);
        assertThat(it.citizen().http.get("/follow").body())
                .contains("您说：没解决", "重办")
                .doesNotContain("value=\"PARTLY\"");
        assertThat(it.citizen().fill(form, verdict, Map.of("solved", "NO")).status())
                .isEqualTo(409);
        assertThat(it.citizen().fill(form, verdict, Map.of("solved", "PERHAPS")).status())
                .isEqualTo(400);
    }
}
