package org.jiban.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Role;
import org.jiban.support.Http;
import org.jiban.support.JibanTest;
import org.jiban.support.TestApplication;
import org.junit.jupiter.api.Test;

/** What a security administrator does in the browser, and the first administrator of a new installation. */
@JibanTest
class AdministrationTest {
    private static final String PASSWORD = "correct horse battery";
    private static int count;
    private final TestApplication application;
    private final People people;

    AdministrationTest(TestApplication application, People people) {
        this.application = application;
        this.people = people;
    }

    private Http administrator() {
        String name = "keeper-" + ++count;
        people.create(name, PASSWORD, Set.of(Role.SECURITY_ADMIN), null, "安管", Actor.system("test"));
        Http browser = new Http(application);
        browser.signIn(name, PASSWORD);
        return browser;
    }

    private static String secret(Http.Answer answer) {
        Matcher found = Pattern.compile("data-copy=\"([^\"]+)\"").matcher(answer.body());
        assertThat(found.find()).as(answer.body()).isTrue();
        return found.group(1);
    }

    @Test
    void anAccountIsMadeAndItsFirstPasswordShownOnce() {
        Http browser = administrator();
        Http.Answer made = browser.form(
                "/accounts/new", "/accounts", Map.of("username", "new-agent", "name", "赵敏", "roles", "AGENT"));
        assertThat(made.status()).isEqualTo(201);
        Account account = people.named("new-agent").orElseThrow();
        assertThat(browser.get("/accounts/" + account.id()).body())
                .contains("赵敏")
                .doesNotContain(secret(made));
        assertThat(new Http(application).signIn("new-agent", secret(made)).status())
                .isEqualTo(303);
    }

    @Test
    void whatIsWrongStandsOnTopAndLinksToItsField() {
        Http.Answer answer = administrator()
                .form("/accounts/new", "/accounts", Map.of("username", "no good", "name", "赵敏", "roles", "AGENT"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains("id=\"errors\"")
                .contains("href=\"#username\"")
                .contains("value=\"no good\"")
                .contains("<title>有误");
    }

    @Test
    void aTokenIsShownOnceAndCanBeRevoked() {
        Http browser = administrator();
        Account program = people.create(
                "program-" + ++count, PASSWORD, Set.of(Role.API_CLIENT), null, "接口", Actor.system("test"));
        String page = "/accounts/" + program.id();
        String token = secret(browser.form(page, page + "/tokens", Map.of("name", "import", "days", "30")));
        Http caller = new Http(application).bearer(token);
        assertThat(caller.get("/account").status()).isEqualTo(200);
        long id = people.tokens(program.id()).getFirst().id();
        browser.form(page, page + "/tokens/" + id + "/revocation", Map.of());
        assertThat(caller.get("/account").status()).isEqualTo(401);
    }

    @Test
    void nobodyChangesTheOwnRights() {
        Http browser = administrator();
        Account self = people.named("keeper-" + count).orElseThrow();
        Http.Answer answer =
                browser.form("/accounts/new", "/accounts/" + self.id() + "/roles", Map.of("roles", "AUDIT_ADMIN"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(people.require(self.id()).roles()).containsExactly(Role.SECURITY_ADMIN);
    }

    @Test
    void theListFindsByWordsAndTakesThemLiterally() {
        Http browser = administrator();
        people.create("findable-one", PASSWORD, Set.of(Role.AGENT), null, "找得到", Actor.system("test"));
        assertThat(browser.get("/accounts?text=findable").body()).contains("findable-one");
        assertThat(browser.get("/accounts?text=%25").body()).doesNotContain("findable-one");
    }

    @Test
    void aNewInstallationHasNobodyAndItsTokenWorksOnce() {
        try (TestApplication empty = TestApplication.fresh(Map.of())) {
            FirstAdministrator first = empty.bean(FirstAdministrator.class);
            assertThat(empty.bean(People.class).nobody()).isTrue();
            assertThat(new Http(empty).get("/setup?token=guess").status()).isEqualTo(404);
            String token = first.invite().orElseThrow();
            Http browser = new Http(empty);
            Map<String, String> fields = Map.of(
                    "token", token,
                    "username", "first-keeper",
                    "name", "首位",
                    "password", "lantern orbit quiet fern",
                    "again", "lantern orbit quiet fern");
            assertThat(browser.form("/setup?token=" + token, "/setup", fields).status())
                    .isEqualTo(303);
            assertThat(browser.form("/sign-in", "/setup", fields).status()).isEqualTo(404);
            assertThat(first.invite()).isEmpty();
            assertThat(browser.signIn("first-keeper", "lantern orbit quiet fern")
                            .location())
                    .isEqualTo("/staff");
        }
    }
}
