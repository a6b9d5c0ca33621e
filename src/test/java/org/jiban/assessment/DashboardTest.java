package org.jiban.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jiban.directory.Directory;
import org.jiban.intake.Contacts;
import org.jiban.intake.NewContact;
import org.jiban.intake.Requesting;
import org.jiban.journal.JournalReader;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Channel;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.Place;
import org.jiban.kernel.Role;
import org.jiban.kernel.Share;
import org.jiban.order.Satisfaction;
import org.jiban.order.Solved;
import org.jiban.requester.SafeContact;
import org.jiban.support.Http;
import org.jiban.support.JibanTest;
import org.jiban.support.Statements;
import org.jiban.support.TestApplication;
import org.jiban.support.TestPeople;
import org.jiban.telephony.CallEvent;
import org.jiban.telephony.CallEvent.Kind;
import org.jiban.telephony.Calls;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The dashboard as supervisors and analysts read it; every figure opens the rows that make it. */
@JibanTest(alone = true)
class DashboardTest {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Actor AGENT = new Actor("account:11", Set.of(Role.AGENT), null, "agent");
    private static final Actor EXCHANGE = new Actor("account:12", Set.of(Role.API_CLIENT), null, "exchange");
    private static final String DISTRICT = "110108";
    private static final String STREET = "110108011";
    private static final Instant NOW =
            TestApplication.MORNING.plus(Duration.ofDays(14)).plusSeconds(1800);
    private static final Pattern FIGURE =
            Pattern.compile("<a class=\"fig\"[^>]* href=\"(/dashboard/[^\"]+)\">([\\d,.%—]+)</a>");
    private static final Pattern HEADING = Pattern.compile("<h1>[^<]* ([\\d,]+) [件通]</h1>");

    private static String emptyPage = "";

    private final TestApplication application;
    private final TestPeople people;

    DashboardTest(TestApplication application) {
        this.application = application;
        people = new TestPeople(application);
    }

    @BeforeAll
    static void threeTuesdays(TestApplication application, JournalReader reader) {
        emptyPage = page(new TestPeople(application).staff(Role.SUPERVISOR), "/dashboard");
        contacts(application, 2, Channel.PHONE);
        for (int order = 0; order < 40; order++) {
            var story = new OrderStory(application, STREET, STREET, DISTRICT, TestApplication.MORNING);
            story.closedEarly(TestApplication.MORNING.plus(Duration.ofDays(7)).minusSeconds(60))
                    .verdict(
                            TestApplication.MORNING.plus(Duration.ofDays(7)),
                            true,
                            order < 30 ? Solved.YES : Solved.NO,
                            Satisfaction.SATISFIED);
        }
        application.clock().set(TestApplication.MORNING.plus(Duration.ofDays(7)));
        contacts(application, 4, Channel.PHONE);
        application.clock().set(NOW.minusSeconds(3600));
        contacts(application, 1, Channel.WEB);
        application.clock().set(NOW);
        contacts(application, 5, Channel.PHONE);
        calls(application);
        reader.drain();
    }

    private static void contacts(TestApplication application, int many, Channel channel) {
        for (int each = 0; each < many; each++) {
            var who = new Requesting(
                    "王某",
                    "15400%06d".formatted(910_000 + COUNT.incrementAndGet()),
                    false,
                    Share.PLACE,
                    SafeContact.ANY);
            application
                    .bean(Contacts.class)
                    .register(
                            NewContact.of(channel, "楼道里堆了很多杂物，一直没人清理。", who)
                                    .at(Place.ofStreet(DISTRICT, STREET), null)
                                    .as(ContactType.COMPLAINT, null, "100101"),
                            AGENT);
        }
    }

    /** Today: two answered at once, one late, one given up, one that rings. */
    private static void calls(TestApplication application) {
        call(application, "a", 600, 595);
        call(application, "b", 500, 485);
        call(application, "c", 400, 370);
        event(application, "d", Kind.OFFERED, 300);
        event(application, "d", Kind.ABANDONED, 280);
        event(application, "e", Kind.OFFERED, 42);
    }

    private static void call(TestApplication application, String name, int offered, int answered) {
        event(application, name, Kind.OFFERED, offered);
        event(application, name, Kind.ANSWERED, answered);
        event(application, name, Kind.ENDED, 60);
    }

    private static void event(TestApplication application, String name, Kind kind, int secondsAgo) {
        application
                .bean(Calls.class)
                .take(
                        new CallEvent(
                                name,
                                kind,
                                NOW.minusSeconds(secondsAgo),
                                "main",
                                "15400%06d".formatted(920_000 + name.charAt(0)),
                                AGENT.code(),
                                null),
                        EXCHANGE);
    }

    private static String page(Http who, String path) {
        Http.Answer answer = who.get(path);
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String figure(String body, String address) {
        Pattern wanted = Pattern.compile("href=\"" + Pattern.quote(address.replace("&", "&amp;")) + "\">([^<]+)<");
        return wanted.matcher(body)
                .results()
                .map(each -> each.group(1))
                .findFirst()
                .orElse("no link to " + address);
    }

    private static String state(String body, String id) {
        return Pattern.compile("id=\"" + id + "\"[^>]*><b>(\\d+)</b>")
                .matcher(body)
                .results()
                .map(each -> each.group(1))
                .findFirst()
                .orElse("no " + id);
    }

    @Test
    void theDayStandsBesideItsUsual() {
        String body = page(people.staff(Role.SUPERVISOR), "/dashboard");
        assertThat(figure(body, "/dashboard/contacts?from=2026-12-08&to=2026-12-08"))
                .isEqualTo("6");
        // by half past ten: half of 4 a week ago, half of 2 two weeks ago
        assertThat(body).contains("平日此刻 2").contains("2026-12-08 星期二，截至 10:30");
        assertThat(figure(body, "/dashboard/contacts?from=2026-12-08&to=2026-12-08&channel=phone"))
                .isEqualTo("5");
        assertThat(figure(body, "/dashboard/contacts?from=2026-12-01&to=2026-12-01"))
                .isEqualTo("4");
        assertThat(figure(body, "/dashboard/contacts?from=2026-12-01&to=2026-12-07&district=110108"))
                .isEqualTo("4");
        assertThat(body).contains("10 时：5 件，平日 3 件");
    }

    @Test
    void callsOfThisMomentAndOfTheDay() {
        String body = page(people.staff(Role.SUPERVISOR), "/dashboard");
        assertThat(figure(body, "/dashboard/calls?which=waiting&since=last-day"))
                .isEqualTo("1");
        assertThat(body).contains("最久 42 秒");
        assertThat(figure(body, "/dashboard/calls?which=in-time&since=today")).isEqualTo("50.0%");
        assertThat(figure(body, "/dashboard/calls?which=answered&since=last-day"))
                .isEqualTo("75.0%");
        assertThat(body).contains("未达标（≥ 95%）");
        assertThat(figure(body, "/missed-calls")).isEqualTo("1");
        assertThat(figure(body, "/dashboard/calls?which=abandoned&since=today")).isEqualTo("1");
        assertThat(page(people.staff(Role.ANALYST), "/dashboard/calls?which=in-time"))
                .contains("15 秒内接听 · 2 通");
    }

    @Test
    void everyCountOpensAsManyRowsAsItSays() {
        Http supervisor = people.staff(Role.SUPERVISOR);
        String body = page(supervisor, "/dashboard?numbers=shown");
        List<MatchResult> figures = FIGURE.matcher(body)
                .results()
                .filter(each -> each.group(2).matches("[\\d,]+"))
                .toList();
        assertThat(figures.size()).isGreaterThan(50);
        figures.stream()
                .map(each -> each.group(1).replace("&amp;", "&") + " = " + each.group(2))
                .distinct()
                .forEach(each -> {
                    String[] parts = each.split(" = ");
                    var heading = HEADING.matcher(page(supervisor, parts[0]));
                    assertThat(heading.find()).as(each).isTrue();
                    assertThat(heading.group(1)).as(each).isEqualTo(parts[1]);
                });
    }

    @Test
    void openWorkAgreesWithTheSupervisorsDesk() {
        Http supervisor = people.staff(Role.SUPERVISOR);
        String body = page(supervisor, "/dashboard");
        assertThat(Integer.parseInt(state(body, "now-overdue"))).isGreaterThanOrEqualTo(6);
        assertThat(page(supervisor, "/supervision?kind=overdue"))
                .containsPattern("kind=overdue\"[^>]*>[^<]*<span class=\"num\">" + state(body, "now-overdue") + "<");
        assertThat(state(body, "now-urgent")).isEqualTo("0");
        assertThat(page(supervisor, "/desk")).contains(state(body, "now-work"));
    }

    @Test
    void ratesHaveIntervalsAndTheDistrictLeadsToItsStreets() {
        String body = page(people.staff(Role.SUPERVISOR), "/dashboard?map=resolution");
        assertThat(body).contains("三率 · 2026-12", "75.0%", "59.8–85.8%");
        assertThat(figure(body, "/rates/rows?period=2026-12&level=district&code=110108&figure=reached"))
                .isEqualTo("75.0%");
        assertThat(body).contains("/rates?period=2026-12&amp;level=street&amp;district=110108");
        assertThat(body).contains("id=\"d-110108\" class=\"district s", "中关村街道", "aria-current=\"true\">解决率");
    }

    @Test
    void theMapIsDrawnFromThePack() {
        String body = page(people.staff(Role.SUPERVISOR), "/dashboard");
        long districts = application.bean(Directory.class).districts().size();
        assertThat(Pattern.compile("<path id=\"d-\\d{6}\" class=\"district s[1-5]\" d=\"M")
                        .matcher(body)
                        .results()
                        .count())
                .isEqualTo(districts);
        assertThat(Pattern.compile("<text ").matcher(body).results().count())
                .as("every district is named once, on the map or in its enlarged part")
                .isEqualTo(districts);
        assertThat(page(people.staff(Role.SUPERVISOR), "/dashboard?map=resolution"))
                .contains("0 / 0");
    }

    @Test
    void theMovingPartComesAloneAndCarriesItsChoice() {
        String moving = page(people.staff(Role.ANALYST), "/dashboard/now?numbers=shown");
        assertThat(moving)
                .startsWith("<div class=\"now\" id=\"now\" hx-get=\"/dashboard/now?numbers=shown\"")
                .contains("hx-trigger=\"every 15s\"", "收起逐小时的数字")
                .doesNotContain("<html", "href=\"/desk", "href=\"/missed-calls");
    }

    @Test
    void anAnalystOpensEveryLinkOfThePage() {
        Http analyst = people.staff(Role.ANALYST);
        String body = page(analyst, "/dashboard");
        Pattern.compile("href=\"(/(?!assets|account|sign|language)[^\"#]+)")
                .matcher(body.substring(body.indexOf("<main")))
                .results()
                .map(each -> each.group(1).replace("&amp;", "&"))
                .distinct()
                .forEach(address -> page(analyst, address));
    }

    @Test
    void nobodyElseSeesIt() {
        for (Role role : List.of(Role.AGENT, Role.DISPATCHER, Role.CALLBACK)) {
            Http other = people.staff(role);
            assertThat(other.get("/dashboard").status()).as(role.name()).isEqualTo(403);
            assertThat(other.get("/dashboard/now").status()).isEqualTo(403);
            assertThat(other.get("/dashboard/contacts").status()).isEqualTo(403);
            assertThat(other.get("/dashboard/calls").status()).isEqualTo(403);
        }
        assertThat(people.of(Role.UNIT_LEAD, STREET).get("/dashboard").status()).isEqualTo(403);
        assertThat(new Http(application).get("/dashboard").status()).isIn(303, 401);
    }

    @Test
    void rowsNameNobodyAndRepeatNothing() {
        assertThat(page(people.staff(Role.SUPERVISOR), "/dashboard/contacts?from=2026-12-08&hour=10"))
                .contains("受理 5 件", "10 时", "电话")
                .doesNotContain("王某", "楼道里堆", "15400");
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        Http supervisor = people.staff(Role.SUPERVISOR);
        for (String wrong : List.of(
                "/dashboard?map=weather",
                "/dashboard/contacts?from=2026-13-01",
                "/dashboard/contacts?from=today",
                "/dashboard/contacts?from=2026-12-08&to=2026-12-01",
                "/dashboard/contacts?from=2020-01-01&to=2026-12-01",
                "/dashboard/contacts?hour=24",
                "/dashboard/contacts?channel=pigeon",
                "/dashboard/contacts?outcome=x",
                "/dashboard/contacts?topic=%27",
                "/dashboard/contacts?after=x",
                "/dashboard/calls?which=x",
                "/dashboard/calls?since=ever")) {
            assertThat(supervisor.get(wrong).status()).as(wrong).isEqualTo(400);
        }
    }

    @Test
    void beforeAnythingHasHappenedItSaysSo() {
        assertThat(emptyPage)
                .contains("今天还没有受理", "还没有同一星期几的往日可比", "这个周期还没有计入的工单", "两周内没有受理", "还没有可以排名的街乡镇")
                .contains("没有人在等", "没有来电");
    }

    @Test
    void itIsEnglishToo() {
        Http supervisor = people.staff(Role.SUPERVISOR);
        String body = page(supervisor, "/dashboard?lang=en");
        assertThat(body).contains("Received today", "usual by now 2", "Haidian", "Ranking of streets");
        assertThat(body.substring(body.indexOf("<main"))).doesNotContain("受理", "今天", "平日");
        assertThat(page(supervisor, "/dashboard/contacts?from=2026-12-08&lang=en"))
                .contains("6 received");
        assertThat(page(supervisor, "/dashboard/calls?lang=en")).contains("all calls · 4 calls");
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheDay() {
        Http supervisor = people.staff(Role.SUPERVISOR);
        page(supervisor, "/dashboard");
        assertThat(Statements.of(() -> page(supervisor, "/dashboard/now"))).hasSizeLessThanOrEqualTo(14);
        assertThat(Statements.of(() -> page(supervisor, "/dashboard"))).hasSizeLessThanOrEqualTo(32);
        assertThat(Statements.of(() -> page(supervisor, "/dashboard/contacts?from=2026-12-08")))
                .hasSizeLessThanOrEqualTo(12);
    }
}
