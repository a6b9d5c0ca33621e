package org.jiban.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Role;
import org.jiban.support.Http;
import org.jiban.support.JibanTest;
import org.jiban.support.TestApplication;
import org.junit.jupiter.api.Test;

@JibanTest
class SignInTest {
    private static int count;
    private final TestApplication application;
    private final People people;

    SignInTest(TestApplication application, People people) {
        this.application = application;
        this.people = people;
    }

    private Account account(Role role) {
        return people.create(
                "sign-in-" + ++count, "correct horse battery", Set.of(role), null, "王明", Actor.system("test"));
    }

    @Test
    void theRightPasswordOpensASession() {
        Account account = account(Role.AGENT);
        Http browser = new Http(application);
        Http.Answer answer = browser.signIn(account.username(), "correct horse battery");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/staff");
        assertThat(browser.get("/staff").status()).isNotEqualTo(401).isLessThan(400);
    }

    @Test
    void aWrongPasswordIsToldInPlainWordsAndNotWhichPartIsWrong() {
        Account account = account(Role.AGENT);
        Http.Answer wrong = new Http(application).signIn(account.username(), "wrong");
        Http.Answer unknown = new Http(application).signIn("nobody-here", "wrong");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("用户名或密码不对");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.body()).contains("用户名或密码不对");
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        Http.Answer answer = new Http(application).submit("/sign-in", Map.of("username", "a", "password", "b"));
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void aPageForStaffSendsStrangersToSignIn() {
        Http.Answer answer = new Http(application).get("/staff");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/sign-in?next=%2Fstaff");
    }

    @Test
    void aPieceAskedForAfterTheSessionHasEndedSendsTheWholePageToSignIn() {
        Http browser = new Http(application)
                .header("HX-Request", "true")
                .header("HX-Current-URL", "http://somewhere.test/desk?state=NEAR");
        Http.Answer polled = browser.get("/dashboard/now");
        assertThat(polled.status()).isEqualTo(401);
        assertThat(polled.header("HX-Redirect")).isEqualTo("/sign-in?next=%2Fdesk%3Fstate%3DNEAR");
        assertThat(polled.body()).isEmpty();
        Http.Answer elsewhere = new Http(application)
                .header("HX-Request", "true")
                .header("HX-Current-URL", "http://evil.test//evil.test/x")
                .get("/dashboard/now");
        assertThat(elsewhere.header("HX-Redirect")).isEqualTo("/sign-in?next=%2F");
    }

    @Test
    void aPieceAskedForBeforeTheFirstPasswordIsChangedSendsTheWholePageThere() {
        Account account = people.invite(
                "sign-in-" + ++count,
                "correct horse battery",
                Set.of(Role.SUPERVISOR),
                null,
                "王明",
                Actor.system("test"));
        Http browser = new Http(application);
        browser.signIn(account.username(), "correct horse battery");
        Http.Answer polled = browser.header("HX-Request", "true").get("/dashboard/now");
        assertThat(polled.status()).isEqualTo(403);
        assertThat(polled.header("HX-Redirect")).isEqualTo("/account/password");
    }
}
