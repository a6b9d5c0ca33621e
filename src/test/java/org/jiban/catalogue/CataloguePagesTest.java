package org.jiban.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiban.journal.Entry;
import org.jiban.journal.Journal;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Role;
import org.jiban.people.People;
import org.jiban.recognition.Recognition;
import org.jiban.support.Http;
import org.jiban.support.JibanTest;
import org.jiban.support.TestApplication;
import org.jiban.support.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The catalogue in the browser: one proposes, another decides, the next complaint follows the new rule. */
@JibanTest(alone = true)
class CataloguePagesTest {
    private static final String PASSWORD = "correct horse battery";
    private static final String CODE = "150603";
    private static final String STREET = "110108011";
    private static int count;
    private final TestApplication application;
    private final Catalogue catalogue;
    private final Changes changes;

    CataloguePagesTest(TestApplication application, Catalogue catalogue, Changes changes) {
        this.application = application;
        this.catalogue = catalogue;
        this.changes = changes;
    }

    @BeforeEach
    void aMinuteLater() {
        application.clock().tick(Duration.ofMinutes(1));
    }

    private Http browser(Role role) {
        String name = "catalogue-" + ++count;
        application.bean(People.class).create(name, PASSWORD, Set.of(role), null, "甲" + count, Actor.system("test"));
        Http browser = new Http(application);
        browser.signIn(name, PASSWORD);
        return browser;
    }

    /** The fields of the form as the page of the topic fills them, with some of them typed anew. */
    private Map<String, String> form(String code, Map<String, String> typed) {
        Topic topic = catalogue.topic(code);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("lead", topic.lead().written());
        if (!topic.assists().isEmpty()) {
            fields.put("assists", topic.assists().getFirst().written());
        }
        fields.put("urgency", topic.urgency().name());
        fields.put("dispatchHours", String.valueOf(topic.dispatchHours()));
        fields.put("photos", topic.photos().name());
        fields.put("share", topic.share().name());
        fields.put("keywords", String.join("\n", topic.keywords()));
        fields.put("strong", String.join("\n", topic.strong()));
        fields.put("reason", "试一试");
        fields.putAll(typed);
        return fields;
    }

    private Http.Answer propose(Http browser, String code, Map<String, String> typed) {
        String edit = "/admin/topics/" + code + "/edit";
        Map<String, String> fields = form(code, typed);
        fields.putIfAbsent("onceKey", Http.hidden(browser.get(edit).body(), "onceKey"));
        return browser.form(edit, "/admin/topics/" + code + "/changes", fields);
    }

    private static String path(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return answer.location().replaceAll("\\?.*", "");
    }

    private static long id(String path) {
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    private JsonNode received() {
        Http.Answer answer =
                new TestPeople(application).staff(Role.AGENT).post("/api/v1/contacts", """
                {"channel":"PHONE","type":"COMPLAINT","topicCode":"150603","text":"邻居家狗叫从早到晚，没人管",
                 "place":{"street":"110108011"},"requester":{"phone":"1540000%04d"}}""".formatted(++count));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("order");
    }

    @Test
    void whatASecondPersonApprovesHoldsForTheNextComplaintAndCanBeRolledBack() {
        application.bean(Recognition.class).round();
        Topic before = catalogue.topic(CODE);
        int version = catalogue.version();
        assertThat(received().path("lead").asString()).isEqualTo(STREET);

        Http first = browser(Role.SYSTEM_ADMIN);
        Http second = browser(Role.SYSTEM_ADMIN);
        String change = path(propose(first, CODE, Map.of("lead", "UNIT:dept-law-enforcement", "reason", "养犬扰民归口")));
        assertThat(catalogue.topic(CODE)).isEqualTo(before);
        assertThat(received().path("lead").asString()).isEqualTo(STREET);
        assertThat(second.get("/admin/changes").body())
                .contains("养犬扰民归口")
                .contains("<del>")
                .contains("<ins>");

        Http.Answer own = first.form(change, change + "/approval", Map.of());
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.body()).contains("变更要由提出人以外的人批准");
        assertThat(path(second.form(change, change + "/approval", Map.of("words", "同意"))))
                .isEqualTo(change);
        assertThat(received().path("lead").asString()).isEqualTo("dept-law-enforcement");
        assertThat(first.get("/admin/topics/" + CODE).body()).contains("第 " + (version + 1) + " 版");
        assertThat(acts(id(change))).containsExactly("catalogue.change-approved", "catalogue.change-proposed");

        assertThat(first.get(change).body()).contains("/edit?version=" + version);
        assertThat(first.get("/admin/topics/" + CODE + "/edit?version=" + version)
                        .body())
                .contains("恢复成那一版")
                .contains("<option value=\"STREET\" selected");
        String reverse = path(propose(first, CODE, Map.of("lead", "STREET", "reason", "改错了")));
        assertThat(changes.change(id(reverse)).restores()).isEqualTo(1);
        path(second.form(reverse, reverse + "/approval", Map.of()));
        assertThat(catalogue.topic(CODE)).isEqualTo(before);
        assertThat(catalogue.version()).isEqualTo(version + 2);
        assertThat(received().path("lead").asString()).isEqualTo(STREET);
    }

    private List<String> acts(long change) {
        return application.bean(Journal.class).history(Changes.subject(change), 10).stream()
                .map(Entry::act)
                .toList();
    }

    @Test
    void aChangeIsTurnedDownWithAReasonAlone() {
        String code = "100102";
        Topic before = catalogue.topic(code);
        String change = path(propose(browser(Role.SYSTEM_ADMIN), code, Map.of("urgency", "L1")));
        Http supervisor = browser(Role.SUPERVISOR);
        Http.Answer silent = supervisor.form(change, change + "/refusal", Map.of("words", "  "));
        assertThat(silent.status()).isEqualTo(400);
        assertThat(silent.body()).contains("href=\"#words\"");
        assertThat(changes.change(id(change)).state()).isEqualTo(Change.State.OPEN);

        path(supervisor.form(change, change + "/refusal", Map.of("words", "没有依据")));
        assertThat(supervisor.get(change).body()).contains("没有依据").contains("已退回");
        assertThat(supervisor.get("/admin/changes?show=TURNED_DOWN").body()).contains(change);
        assertThat(catalogue.topic(code)).isEqualTo(before);
        assertThat(acts(id(change))).containsExactly("catalogue.change-refused", "catalogue.change-proposed");
        assertThat(supervisor
                        .form("/admin/changes", change + "/approval", Map.of())
                        .status())
                .isEqualTo(409);
    }

    @Test
    void onlyTheProposerTakesAChangeBack() {
        Http first = browser(Role.SYSTEM_ADMIN);
        String change = path(propose(first, "100102", Map.of("photos", "BEFORE_AFTER")));
        assertThat(browser(Role.SYSTEM_ADMIN)
                        .form(change, change + "/withdrawal", Map.of())
                        .status())
                .isEqualTo(403);
        path(first.form(change, change + "/withdrawal", Map.of()));
        assertThat(acts(id(change))).containsExactly("catalogue.change-withdrawn", "catalogue.change-proposed");
    }

    @Test
    void limitsPhotosAndWhatIsSharedChangeToo() {
        String code = "100103";
        String change = path(propose(
                browser(Role.SYSTEM_ADMIN),
                code,
                Map.of("dispatchHours", "2", "photos", "BEFORE_AFTER", "share", "NONE", "keywords", "甲词、乙词\n丙词")));
        Http supervisor = browser(Role.SUPERVISOR);
        path(supervisor.form(change, change + "/approval", Map.of()));
        Topic after = catalogue.topic(code);
        assertThat(after.dispatchHours()).isEqualTo(2);
        assertThat(after.photos()).isEqualTo(Photos.BEFORE_AFTER);
        assertThat(after.keywords()).containsExactly("甲词", "乙词", "丙词");
        assertThat(supervisor.get("/admin/topics/" + code).body())
                .contains("2 小时")
                .contains("办理前和办理后");
    }

    @Test
    void whatCannotBeStaysOnThePageWithTheReasonOnTop() {
        Http browser = browser(Role.SYSTEM_ADMIN);
        int waiting = changes.waiting();
        Http.Answer street = propose(browser, "100103", Map.of("lead", "STREET", "reason", "派给街道"));
        assertThat(street.status()).isEqualTo(400);
        assertThat(street.body())
                .contains("id=\"errors\"")
                .contains("href=\"#lead\"")
                .contains("派给街道");
        assertThat(propose(browser, "100103", Map.of("lead", "")).status()).isEqualTo(400);
        assertThat(propose(browser, "100103", Map.of()).body()).contains("内容和现在的一样");
        assertThat(propose(browser, "100103", Map.of("urgency", "L1", "activeFrom", "gestern"))
                        .status())
                .isEqualTo(400);
        assertThat(propose(browser, "100103", Map.of("urgency", "L1", "activeFrom", "2020-01-01T08:00"))
                        .body())
                .contains("生效时间已经过去");
        assertThat(propose(browser, "100103", Map.of("urgency", "L9")).status()).isEqualTo(400);
        assertThat(changes.waiting()).isEqualTo(waiting);
        assertThat(browser.get("/admin/topics/999999").status()).isEqualTo(404);
        assertThat(browser.get("/admin/topics/" + CODE + "/edit?version=999").status())
                .isEqualTo(404);
        assertThat(browser.get("/admin/changes/x").status()).isEqualTo(400);
        assertThat(browser.get("/admin/changes/5").status()).isEqualTo(404);
    }

    @Test
    void aFormSentTwiceProposesOnce() {
        Http browser = browser(Role.SYSTEM_ADMIN);
        String key = Http.hidden(browser.get("/admin/topics/100104/edit").body(), "onceKey");
        Map<String, String> typed = Map.of("urgency", "L1", "onceKey", key);
        Http.Answer once = propose(browser, "100104", typed);
        Http.Answer twice = propose(browser, "100104", typed);
        assertThat(path(twice)).isEqualTo(path(once));
        assertThat(changes.of("100104")).hasSize(1);
    }

    @Test
    void theTreeIsSearchedByNameWordAndCodeAndSaysWhenNothingFits() {
        Http browser = browser(Role.SUPERVISOR);
        Topic topic = catalogue.topic(CODE);
        String list = browser.get("/admin/topics").body();
        assertThat(list).contains("共 " + catalogue.topics().size() + " 个事项");
        assertThat(browser.get("/admin/topics?level=15").body()).contains("/admin/topics/" + CODE);
        assertThat(browser.get("/admin/topics?text=" + CODE).body())
                .contains(topic.level3())
                .contains("1 个事项");
        assertThat(browser.get("/admin/topics?text=%E6%B2%A1%E6%9C%89%E8%BF%99%E4%B8%AA")
                        .body())
                .contains("没有符合的事项");
        assertThat(browser.get("/admin/topics?level=zz").status()).isEqualTo(400);
        browser.cookie("lang", "en");
        assertThat(browser.get("/admin/topics/" + CODE + "?lang=en").body())
                .contains(topic.level3En())
                .contains("The street there");
    }

    @Test
    void supervisorsDecideButDoNotProposeAndOthersStayOutside() {
        Http supervisor = browser(Role.SUPERVISOR);
        assertThat(supervisor.get("/admin/topics/" + CODE).body()).doesNotContain("/edit\"");
        assertThat(supervisor.get("/admin/topics/" + CODE + "/edit").status()).isEqualTo(403);
        for (Role role : List.of(Role.AGENT, Role.SECURITY_ADMIN, Role.ANALYST)) {
            Http other = browser(role);
            assertThat(other.get("/admin/topics").status()).isEqualTo(403);
            assertThat(other.get("/admin/changes").status()).isEqualTo(403);
        }
    }
}
