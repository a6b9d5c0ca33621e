package org.jiban.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiban.journal.Entry;
import org.jiban.journal.Journal;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Role;
import org.jiban.support.Http;
import org.jiban.support.JibanTest;
import org.jiban.support.TestApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@JibanTest
class PeopleTest {
    private static final String PASSWORD = "correct horse battery";
    private static int count;
    private final TestApplication application;
    private final People people;
    private final AccountChanges changes;
    private final Journal journal;
    private final JdbcClient jdbc;

    PeopleTest(TestApplication application, People people, AccountChanges changes, Journal journal, JdbcClient jdbc) {
        this.application = application;
        this.people = people;
        this.changes = changes;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    @AfterEach
    void morningAgain() {
        application.clock().set(TestApplication.MORNING);
    }

    private Account account(Role role) {
        return people.create("people-" + ++count, PASSWORD, Set.of(role), null, "王明", Actor.system("test"));
    }

    private Http signedIn(Account account) {
        Http browser = new Http(application);
        assertThat(browser.signIn(account.username(), PASSWORD).status()).isEqualTo(303);
        return browser;
    }

    private List<String> acts(Account account) {
        return journal.history(People.subject(account.id()), 50).stream()
                .map(Entry::act)
                .toList();
    }

    @Test
    void nobodyHoldsTwoOfTheThreeAdministrations() {
        var two = Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN);
        assertThatThrownBy(() -> people.create("two-powers", PASSWORD, two, null, "王明", Actor.system("test")))
                .isInstanceOf(BadInput.class)
                .hasMessage("powers-apart");
        Account account = account(Role.AUDIT_ADMIN);
        assertThatThrownBy(() -> changes.roles(
                        account.id(), Set.of(Role.AUDIT_ADMIN, Role.SYSTEM_ADMIN), null, Actor.system("test")))
                .hasMessage("powers-apart");
    }

    @Test
    void aHandlerBelongsToAUnit() {
        assertThatThrownBy(() -> account(Role.HANDLER)).hasMessage("unit-missing");
    }

    @Test
    void noSecretIsStoredAsItIs() {
        Account account = account(Role.AGENT);
        Http browser = signedIn(account);
        String token = people.issueToken(account.id(), "test", null, Actor.system("test"));
        String all = jdbc.sql("""
                SELECT (SELECT string_agg(a::text, ' ') FROM account a)
                    || (SELECT string_agg(s::text, ' ') FROM account_session s)
                    || (SELECT string_agg(t::text, ' ') FROM access_token t)""").query(String.class).single();
        assertThat(all).doesNotContain(PASSWORD, token, browser.cookie("jiban-session"));
    }

    @Test
    void everySignInHasASessionOfItsOwn() {
        Account account = account(Role.AGENT);
        Http browser = new Http(application).cookie("jiban-session", "chosen-by-somebody-else");
        browser.signIn(account.username(), PASSWORD);
        assertThat(browser.cookie("jiban-session")).hasSize(43).isNotEqualTo("chosen-by-somebody-else");
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() {
        Account account = account(Role.AGENT);
        String cookie = new Http(application)
                .signIn(account.username(), PASSWORD).headers().allValues("Set-Cookie").stream()
                        .filter(each -> each.startsWith("jiban-session="))
                        .findFirst()
                        .orElseThrow();
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax").contains("Path=/");
    }

    @Test
    void signingOutEndsTheSessionAtOnce() {
        Account account = account(Role.AGENT);
        Http browser = signedIn(account);
        String secret = browser.cookie("jiban-session");
        assertThat(browser.form("/account", "/sign-out", Map.of()).status()).isEqualTo(303);
        assertThat(browser.cookie("jiban-session")).isEmpty();
        assertThat(new Http(application)
                        .cookie("jiban-session", secret)
                        .get("/account")
                        .status())
                .isEqualTo(303);
        assertThat(acts(account)).contains("account.signed-out", "account.signed-in", "account.created");
    }

    @Test
    void disablingEndsSessionsAndTokensAtOnce() {
        Account account = account(Role.AGENT);
        Http browser = signedIn(account);
        Http program =
                new Http(application).bearer(people.issueToken(account.id(), "test", null, Actor.system("test")));
        assertThat(program.get("/account").status()).isEqualTo(200);
        changes.disable(account.id(), Actor.system("test"));
        assertThat(browser.get("/account").status()).isEqualTo(303);
        assertThat(program.get("/account").status()).isEqualTo(401);
        assertThat(new Http(application).signIn(account.username(), PASSWORD).status())
                .isEqualTo(400);
        assertThat(acts(account)).contains("account.disabled");
    }

    @Test
    void otherRolesCountAtTheNextRequest() {
        Account account = account(Role.SECURITY_ADMIN);
        Http browser = signedIn(account);
        assertThat(browser.get("/accounts").status()).isEqualTo(200);
        changes.roles(account.id(), Set.of(Role.AGENT), null, Actor.system("test"));
        assertThat(browser.get("/accounts").status()).isEqualTo(403);
    }

    @Test
    void aSessionEndsAfterHalfAnHourWithoutARequestAndAfterTwelveHoursWithThem() {
        Http idle = signedIn(account(Role.AGENT));
        application.clock().tick(Duration.ofMinutes(29));
        assertThat(idle.get("/account").status()).isEqualTo(200);
        application.clock().tick(Duration.ofMinutes(31));
        assertThat(idle.get("/account").status()).isEqualTo(303);

        Http busy = signedIn(account(Role.AGENT));
        for (int i = 0; i < 28; i++) {
            application.clock().tick(Duration.ofMinutes(25));
            assertThat(busy.get("/account").status()).isEqualTo(200);
        }
        application.clock().tick(Duration.ofMinutes(25));
        assertThat(busy.get("/account").status()).isEqualTo(303);
    }

    @Test
    void aTokenEndsWhenItsTimeHasCome() {
        Account account = account(Role.API_CLIENT);
        var end = application.clock().instant().plus(Duration.ofDays(1));
        Http program = new Http(application).bearer(people.issueToken(account.id(), "test", end, Actor.system("test")));
        assertThat(program.get("/account").status()).isEqualTo(200);
        application.clock().tick(Duration.ofDays(2));
        assertThat(program.get("/account").status()).isEqualTo(401);
    }

    @Test
    void guessingIsSlowedDownForTheGuesserAndNotForTheOwner(SignIn signIn) {
        Account account = account(Role.AGENT);
        for (int i = 0; i < SignIn.TRIES_PER_NAME; i++) {
            assertThatThrownBy(() -> signIn.signIn(account.username(), "wrong", "192.0.2.7", ""))
                    .hasMessage("sign-in-wrong");
        }
        assertThatThrownBy(() -> signIn.signIn(account.username(), PASSWORD, "192.0.2.7", ""))
                .hasMessage("too-many-tries");
        assertThat(signIn.signIn(account.username(), PASSWORD, "192.0.2.8", "")).isNotBlank();
        application.clock().tick(SignIn.WINDOW.plusSeconds(1));
        assertThat(signIn.signIn(account.username(), PASSWORD, "192.0.2.7", "")).isNotBlank();
    }

    @Test
    void aForgedForwardedAddressDoesNotGiveNewTries() {
        Account account = account(Role.AGENT);
        for (int i = 0; i < SignIn.TRIES_PER_NAME; i++) {
            new Http(application).header("X-Forwarded-For", "198.51.100." + i).signIn(account.username(), "wrong");
        }
        Http.Answer next =
                new Http(application).header("X-Forwarded-For", "203.0.113.9").signIn(account.username(), "wrong");
        assertThat(next.status()).isEqualTo(429);
        assertThat(next.body()).contains("试的次数太多");
    }

    @Test
    void afterSignInNobodyIsSentToAnotherSite() {
        Account account = account(Role.AGENT);
        for (String next :
                List.of("//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "/\t/x")) {
            Http browser = new Http(application);
            var fields = Map.of("username", account.username(), "password", PASSWORD, "next", next);
            assertThat(browser.form("/sign-in", "/sign-in", fields).location())
                    .as(next)
                    .isEqualTo("/staff");
        }
    }

    @Test
    void aFirstPasswordMustBeReplacedBeforeAnythingElse() {
        Actor by = Actor.system("test");
        Account invited = people.invite("people-" + ++count, "tamp-wvxz-2knm-8qrt", Set.of(Role.AGENT), null, "李芳", by);
        Http browser = new Http(application);
        browser.signIn(invited.username(), "tamp-wvxz-2knm-8qrt");
        assertThat(browser.get("/account").location()).isEqualTo("/account/password");
        Map<String, String> weak =
                Map.of("old", "tamp-wvxz-2knm-8qrt", "wanted", "password123", "again", "password123");
        Http.Answer refused = browser.form("/account/password", "/account/password", weak);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("太容易猜到").contains("id=\"errors\"");
        Map<String, String> good = Map.of(
                "old",
                "tamp-wvxz-2knm-8qrt",
                "wanted",
                "lantern orbit quiet fern",
                "again",
                "lantern orbit quiet fern");
        assertThat(browser.form("/account/password", "/account/password", good).status())
                .isEqualTo(303);
        assertThat(browser.get("/account").status()).isEqualTo(200);
    }

    @Test
    void aFirstPasswordThatNobodyReplacesStopsWorking() {
        Actor by = Actor.system("test");
        Account invited = people.invite("people-" + ++count, "tamp-wvxz-2knm-8qrt", Set.of(Role.AGENT), null, "李芳", by);
        application.clock().tick(Duration.ofDays(8));
        assertThat(new Http(application)
                        .signIn(invited.username(), "tamp-wvxz-2knm-8qrt")
                        .status())
                .isEqualTo(403);
    }
}
