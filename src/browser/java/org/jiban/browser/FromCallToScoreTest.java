package org.jiban.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Role;
import org.jiban.people.People;
import org.jiban.support.TestApplication;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole road in a real browser: a call is taken, signed, contacted, answered, called back, and the rate moves. */
class FromCallToScoreTest {
    private static final String STREET = "110108011";
    private static final Pattern NUMBER = Pattern.compile("12345-\\d{6}-\\d{7}");

    private static TestApplication application;

    @BeforeAll
    static void start() {
        application = TestApplication.fresh(Map.of());
        person("agent", Role.AGENT, null);
        person("street", Role.HANDLER, STREET);
        person("caller", Role.CALLBACK, null);
        person("leader", Role.SUPERVISOR, null);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static void person(String name, Role role, @Nullable String unit) {
        application
                .bean(People.class)
                .create(name, "correct horse " + name, Set.of(role), unit, name, Actor.system("test"));
    }

    private static Screen signedIn(String name) {
        Screen screen = Screen.laptop(application.address(), "zh").go("/sign-in");
        screen.page().fill("input[name=username]", name);
        screen.page().fill("input[name=password]", "correct horse " + name);
        screen.page().click("form[action*='sign-in'] button[type=submit]");
        screen.page().waitForURL(address -> !address.contains("sign-in"));
        return screen;
    }

    @Test
    void aComplaintTravelsFromTheCallToTheRateAndTheRowsBehindIt() {
        String number = takenByTheAgent();
        signedContactedAndAnsweredByTheStreet(number);
        application.clock().tick(Duration.ofHours(25));
        application.settle();
        solvedSaysTheRequester(number);
        application.settle();
        countedInTheRates(number);
    }

    private String takenByTheAgent() {
        try (Screen screen = signedIn("agent")) {
            Page page = screen.go("/console").picture("journey-1-console").page();
            page.keyboard().type("15422000001");
            page.fill("textarea[name=text]", "中关村街道知春里小区5号楼，邻居家狗叫从早到晚，主人上班就把它关阳台上");
            page.fill("input[name=topicName]", "150603");
            page.selectOption("select[name=district]", "110108");
            page.waitForTimeout(900);
            screen.picture("journey-2-suggestions");
            page.keyboard().press("Control+Enter");
            page.waitForSelector("table.made");
            screen.picture("journey-3-filed");
            assertThat(page.content()).contains("中关村街道");
            assertThat(screen.complaints()).isEmpty();
            Matcher number =
                    NUMBER.matcher(page.locator("table.made a.no").first().innerText());
            assertThat(number.find()).isTrue();
            return number.group();
        }
    }

    private void signedContactedAndAnsweredByTheStreet(String number) {
        try (Screen screen = signedIn("street")) {
            Page page = screen.go("/desk").picture("journey-4-desk").page();
            assertThat(page.content()).contains(number.substring(6));
            screen.go("/orders/" + number).picture("journey-5-order");
            page.click("form[action$='/signature'] button");
            page.waitForSelector(
                    "form[action$='/signature']",
                    new Page.WaitForSelectorOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            screen.go("/orders/" + number + "?act=try-contact");
            page.locator("#act input[name=reached]").first().check();
            page.fill("#act textarea[name=note]", "约好明天上门");
            page.click("#act button[type=submit]");
            page.waitForLoadState();
            screen.go("/orders/" + number + "?act=answer");
            page.fill("#act textarea[name=text]", "已上门和双方谈过，养犬人答应白天把狗带走，这两天没有再叫。");
            page.locator("#act input[name=solved]").first().check();
            page.locator("#act input[name=earlyClosure]").first().check();
            screen.picture("journey-6-answer");
            page.click("#act button[type=submit]");
            page.waitForLoadState();
            assertThat(screen.picture("journey-7-answered").page().content()).contains("这两天没有再叫");
            assertThat(screen.complaints()).isEmpty();
        }
    }

    private void solvedSaysTheRequester(String number) {
        try (Screen screen = signedIn("caller")) {
            Page page = screen.go("/callbacks").picture("journey-8-callbacks").page();
            page.getByRole(AriaRole.MAIN)
                    .locator("form[action='/callbacks/next'] button")
                    .click();
            page.waitForSelector("input[name=solved]");
            assertThat(page.content()).contains(number);
            page.locator("input[name=contacted][value=yes]").check();
            page.locator("input[name=solved][value=YES]").check();
            page.locator("input[name=satisfaction][value=SATISFIED]").check();
            screen.picture("journey-9-callback");
            page.click("form[action$='/verdict'] button[type=submit]");
            page.waitForLoadState();
            assertThat(screen.picture("journey-10-closed").page().content()).contains("都问完了");
            assertThat(screen.complaints()).isEmpty();
        }
    }

    private void countedInTheRates(String number) {
        try (Screen screen = signedIn("leader")) {
            Page page = screen.go("/rates").picture("journey-11-rates").page();
            assertThat(page.locator("main").innerText()).contains("100.0%");
            page.locator("main a[href*='/rates/rows']").first().click();
            page.waitForLoadState();
            assertThat(screen.picture("journey-12-rows").page().content()).contains(number);
            assertThat(screen.complaints()).isEmpty();
        }
    }
}
