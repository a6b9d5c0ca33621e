package org.jiban.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiban.attachment.Samples;
import org.jiban.intake.ContactView;
import org.jiban.intake.Contacts;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Channel;
import org.jiban.kernel.Role;
import org.jiban.kernel.Share;
import org.jiban.support.Http;
import org.jiban.support.JibanTest;
import org.jiban.support.TestApplication;
import org.jiban.web.Throttle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Filing an appeal by oneself, with a browser that runs no script. */
@JibanTest(alone = true)
class FilingTest {
    private static final Actor AGENT = new Actor("account:501", Set.of(Role.AGENT), null, "agent");
    private static final String TEXT = "邻居家的狗从早叫到晚，说了几次都没有用，晚上睡不着。";
    private static final String ADDRESS = "中关村街道知春里小区5号楼";

    private final TestApplication application;
    private final Contacts contacts;
    private final Throttle throttle;
    private final JdbcClient jdbc;

    FilingTest(TestApplication application, Contacts contacts, Throttle throttle, JdbcClient jdbc) {
        this.application = application;
        this.contacts = contacts;
        this.throttle = throttle;
        this.jdbc = jdbc;
    }

    @AfterEach
    void forgetTheTries() {
        for (String what : List.of("begin", "send", "picture", "listen", "act")) {
            throttle.forget("citizen-" + what + "|127.0.0.1");
        }
    }

    private Citizen somebody() {
        return new Citizen(application);
    }

    @Test
    void anAppealTravelsFromTheFirstWordToTheReceipt() {
        Citizen citizen = somebody();
        assertThat(citizen.http.get("/").body()).contains("href=\"/appeal\"", "href=\"/follow\"");
        String receipt = citizen.files(TEXT, ADDRESS);
        ContactView contact = contacts.find(Citizen.number(receipt), AGENT);
        assertThat(receipt).contains(Citizen.code(receipt)).doesNotContain(TEXT);
        assertThat(contact.channel()).isEqualTo(Channel.WEB);
        assertThat(contact.text()).isEqualTo(TEXT);
        assertThat(contact.share()).isEqualTo(Share.PLACE);
        assertThat(contact.address()).isEqualTo(ADDRESS);
        assertThat(contact.place().street()).isEqualTo("110108011");
        assertThat(contact.orders()).hasSize(1);
        assertThat(contacts.idOfCode(Citizen.code(receipt))).contains(contact.id());
        assertThat(citizen.http.get("/appeal").body()).as("the draft is gone").doesNotContain(TEXT);
    }

    @Test
    void whatIsWrittenStandsInNoAddressAndIsNotReadableInTheDatabase() {
        Citizen citizen = somebody();
        assertThat(citizen.says(TEXT).location()).isEqualTo("/appeal/place");
        assertThat(citizen.http.get("/appeal/place").body()).contains("邻居家的狗从早叫到晚");
        assertThat(somebody().http.get("/appeal/place").location()).startsWith("/appeal?notice=draft-gone");
        long readable = jdbc.sql(
                        "SELECT count(*) FROM appeal_draft WHERE position(convert_to(:word, 'UTF8') in words) > 0")
                .param("word", "邻居家的狗")
                .query(Long.class)
                .single();
        assertThat(readable).isZero();
    }

    @Test
    void aDraftIsGoneAfterADay() {
        Citizen citizen = somebody();
        citizen.says(TEXT);
        application.clock().tick(Duration.ofHours(25));
        application.settle();
        assertThat(citizen.http.get("/appeal/place").location()).isEqualTo("/appeal?notice=draft-gone");
        assertThat(citizen.http.get("/appeal?notice=draft-gone").body()).contains("从头再填");
    }

    @Test
    void dangerIsSaidAtOnceOnEveryStep() {
        Citizen citizen = somebody();
        citizen.says("楼道里闻到煤气味，很浓，" + ADDRESS);
        String next = citizen.http.get("/appeal/place").body();
        assertThat(next).contains("tel:119", "danger-box");
        Map<String, String> fields = Map.of("text", "楼下着火了，烟很大");
        assertThat(citizen.fill("/appeal", "/appeal/danger", fields).body()).contains("tel:119");
        assertThat(citizen.fill("/appeal", "/appeal/danger", Map.of("text", "路灯不亮"))
                        .body())
                .doesNotContain("tel:");
    }

    @Test
    void aNameThatOccursTwiceIsAskedAboutAndTheChoiceCounts() {
        Citizen citizen = somebody();
        citizen.says("楼道里堆满了杂物，走路都困难，没人清理。");
        Http.Answer asked = citizen.at(Map.of("address", "八里庄街道"));
        assertThat(asked.location()).isEqualTo("/appeal/place#which");
        String page = citizen.http.get("/appeal/place").body();
        assertThat(page).contains("110105|110105015||", "110108|110108005||", "UNSURE");
        assertThat(citizen.at(Map.of("address", "八里庄街道", "choice", "110108|110108005||"))
                        .location())
                .isEqualTo("/appeal/self");
        citizen.is(Map.of());
        citizen.sends();
        ContactView contact =
                contacts.find(Citizen.number(citizen.http.get("/appeal/receipt").body()), AGENT);
        assertThat(contact.place().street()).isEqualTo("110108005");
    }

    @Test
    void aPlaceNobodyKnowsIsAskedOnceAndThenLeftToAPerson() {
        Citizen citizen = somebody();
        citizen.says("门口的垃圾一个星期没人收了，味道很大。");
        Map<String, String> nowhere = Map.of("address", "老地方那边");
        assertThat(citizen.at(nowhere).location()).isEqualTo("/appeal/place#which");
        assertThat(citizen.http.get("/appeal/place").body()).contains("没认出是哪里");
        assertThat(citizen.at(nowhere).location()).isEqualTo("/appeal/self");
    }

    @Test
    void aStreetCanBeChosenFromTheLists() {
        Citizen citizen = somebody();
        citizen.says("门口的垃圾一个星期没人收了，味道很大。");
        assertThat(citizen.at(Map.of("act", "look", "district", "110108")).location())
                .isEqualTo("/appeal/place#understood");
        assertThat(citizen.http.get("/appeal/place").body()).contains("value=\"110108011\"");
        assertThat(citizen.http.get("/appeal/streets?district=110108").body()).contains("value=\"110108011\"");
        assertThat(citizen.at(Map.of("district", "110108", "street", "110108011"))
                        .location())
                .isEqualTo("/appeal/self");
        assertThat(citizen.at(Map.of("street", "nowhere")).status()).isEqualTo(400);
    }

    @Test
    void picturesAreShownBeforeTheyAreSentAndGoWithTheOrder() {
        Citizen citizen = somebody();
        citizen.says(TEXT);
        var red = new Http.File("photos", "IMG_1.jpg", "image/jpeg", Samples.picture("jpeg", 40, 20));
        var blue = new Http.File("photos", "IMG_2.png", "image/png", Samples.picture("png", 40, 20));
        assertThat(citizen.at(Map.of("act", "photo", "address", ADDRESS), List.of(red, blue))
                        .location())
                .isEqualTo("/appeal/place#photos");
        String page = citizen.http.get("/appeal/place").body();
        assertThat(page).contains("/appeal/photos/0", "/appeal/photos/1", "value=\"" + ADDRESS + "\"");
        assertThat(citizen.http.get("/appeal/photos/0").header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(somebody().http.get("/appeal/photos/0").status()).isEqualTo(404);
        citizen.at(Map.of("remove", "1", "address", ADDRESS));
        assertThat(citizen.http.get("/appeal/photos/1").status()).isEqualTo(404);
        assertThat(citizen.at(Map.of("act", "next", "address", ADDRESS)).location())
                .isEqualTo("/appeal/self");
        citizen.is(Map.of());
        citizen.sends();
        String story = citizen.follows();
        assertThat(story).contains("/follow/photos/");
        String address = story.replaceAll("(?s).*?href=\"(/follow/photos/[^\"]+)\".*", "$1");
        assertThat(citizen.http.get(address).header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(somebody().http.get(address).status()).isEqualTo(404);
    }

    @Test
    void picturesOfAnAnsweredQuestionAreShownAndFollowToTheOrderThatTakesItsPlace() {
        Citizen citizen = somebody();
        citizen.says("请问怎样催办，我的事怎么还没动静，能催一下吗");
        var red = new Http.File("photos", "IMG_1.jpg", "image/jpeg", Samples.picture("jpeg", 40, 20));
        assertThat(citizen.at(Map.of("act", "next"), List.of(red)).location()).isEqualTo("/appeal/self");
        citizen.is(Map.of());
        citizen.sends();
        String answered = citizen.follows();
        assertThat(answered).contains("/follow/pictures/").doesNotContain("/follow/photos/");
        String picture = answered.replaceAll("(?s).*?href=\"(/follow/pictures/[^\"]+)\".*", "$1");
        assertThat(citizen.http.get(picture).header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(somebody().http.get(picture).status()).isEqualTo(404);
        assertThat(citizen.http.get("/follow/pictures/1").status()).isEqualTo(404);
        assertThat(citizen.fill("/follow", "/follow/not-answered", Map.of("words", "不是问这个"))
                        .location())
                .isEqualTo("/follow?notice=citizen-not-answered");
        assertThat(citizen.http.get("/follow").body())
                .contains("/follow/photos/")
                .contains("您加了照片");
    }

    @Test
    void aFileThatIsNoPictureIsRefusedAndNothingWrittenIsLost() {
        Citizen citizen = somebody();
        citizen.says(TEXT);
        var script = new Http.File("photos", "IMG_1.jpg", "image/jpeg", "<script>alert(1)</script>".getBytes());
        Http.Answer refused = citizen.at(Map.of("act", "photo", "address", ADDRESS), List.of(script));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("role=\"alert\"", "value=\"" + ADDRESS + "\"");
        assertThat(citizen.http.get("/appeal/place").body()).contains("value=\"" + ADDRESS + "\"");
    }

    @Test
    void sentTwiceItIsOneContact() {
        Citizen citizen = somebody();
        citizen.says(TEXT);
        citizen.at(Map.of("address", ADDRESS));
        citizen.is(Map.of());
        String page = citizen.http.get("/appeal/review").body();
        Map<String, String> form = Map.of("_csrf", Http.hidden(page, "_csrf"), "onceKey", Http.hidden(page, "onceKey"));
        long before = count();
        assertThat(citizen.http.submit("/appeal/review", form).location()).isEqualTo("/appeal/receipt");
        assertThat(citizen.http.submit("/appeal/review", form).location()).isEqualTo("/appeal/receipt");
        Map<String, String> otherWindow = Map.of("_csrf", form.get("_csrf"), "onceKey", "another-window");
        assertThat(citizen.http.submit("/appeal/review", otherWindow).location())
                .isEqualTo("/appeal/receipt");
        assertThat(count()).isEqualTo(before + 1);
    }

    private long count() {
        return jdbc.sql("SELECT count(*) FROM contact").query(Long.class).single();
    }

    @Test
    void whatSomebodyWritesIsNeverPartOfThePage() {
        Citizen citizen = somebody();
        String hostile = "<script>alert('x')</script>\"><img src=x onerror=alert(1)> 楼道堆物";
        citizen.says(hostile);
        citizen.at(Map.of("address", hostile, "detail", hostile, "company", hostile, "act", "look"));
        for (String page : List.of("/appeal", "/appeal/place", "/appeal/review")) {
            assertThat(citizen.http.get(page).body()).as(page).doesNotContain("<script>alert", "<img src=x");
        }
        citizen.is(Map.of("name", hostile));
        citizen.sends();
        assertThat(citizen.follows()).contains("&lt;script").doesNotContain("<script>alert", "<img src=x");
    }

    @Test
    void everyWrongFieldIsNamedAndKeptForCorrection() {
        Citizen citizen = somebody();
        assertThat(citizen.says("  ").body()).contains("href=\"#text\"");
        citizen.says(TEXT);
        citizen.at(Map.of("address", ADDRESS));
        Http.Answer phone = citizen.is(Map.of("phone", "不想说", "name", "钱先生"));
        assertThat(phone.status()).isEqualTo(400);
        assertThat(phone.body()).contains("href=\"#phone\"", "value=\"钱先生\"");
        Http.Answer hours = citizen.is(Map.of("safe", "HOURS", "from", "20:00", "to", "18:00"));
        assertThat(hours.body()).contains("href=\"#from\"", "结束的时间要晚于开始的时间");
        assertThat(citizen.is(Map.of("share", "EVERYTHING")).status()).isEqualTo(400);
    }

    @Test
    void wishesAboutContactReachTheVault() {
        Citizen citizen = somebody();
        citizen.says(TEXT);
        citizen.at(Map.of("address", ADDRESS));
        citizen.is(Map.of(
                "phone",
                Citizen.phone(),
                "share",
                "CONTACT",
                "confidential",
                "on",
                "safe",
                "HOURS",
                "from",
                "18:00",
                "to",
                "20:30"));
        assertThat(citizen.http.get("/appeal/review").body()).contains("看不到：您的姓名、电话");
        citizen.sends();
        ContactView contact =
                contacts.find(Citizen.number(citizen.http.get("/appeal/receipt").body()), AGENT);
        assertThat(contact.share()).isEqualTo(Share.NONE);
        assertThat(contact.safeContact().written()).isEqualTo("HOURS 18:00-20:30");
        assertThat(contact.requester().confidential()).isTrue();
    }

    @Test
    void anAccusationGoesAboveTheAccusedOnTheRequestersWordAlone() {
        Citizen citizen = somebody();
        citizen.says("反映的事一直没有人管，窗口态度很差。");
        citizen.at(Map.of("address", "中关村街道", "company", "中关村街道办事处"));
        assertThat(citizen.http.get("/appeal/self").body()).contains("value=\"NONE\" checked");
        citizen.is(Map.of());
        citizen.sends();
        ContactView contact =
                contacts.find(Citizen.number(citizen.http.get("/appeal/receipt").body()), AGENT);
        assertThat(contact.orders()).allSatisfy(each -> assertThat(each.lead()).isNotEqualTo("110108011"));
    }

    @Test
    void aFloodFromOneAddressIsHeldBack() {
        for (int i = 0; i < 40; i++) {
            throttle.count("citizen-send|127.0.0.1", Duration.ofHours(1));
        }
        Citizen citizen = somebody();
        citizen.says(TEXT);
        citizen.at(Map.of("address", ADDRESS));
        citizen.is(Map.of());
        Http.Answer refused = citizen.sends();
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.body()).contains("试的次数太多", TEXT);
    }

    @Test
    void bothLanguagesAndLargeTypeWorkOnEveryStep() {
        Citizen citizen = somebody();
        citizen.http.get("/?lang=en&view=elder");
        citizen.says(TEXT);
        for (String page : List.of("/", "/appeal", "/appeal/place", "/appeal/self", "/appeal/review", "/follow")) {
            String body = citizen.http.get(page).body();
            assertThat(body).as(page).contains("lang=\"en\"", "data-view=\"elder\"", "Simulated");
            assertThat(body).as(page).doesNotContainPattern("citizen\\.(?!css)");
        }
    }
}
