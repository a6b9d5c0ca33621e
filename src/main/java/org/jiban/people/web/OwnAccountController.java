package org.jiban.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jiban.kernel.Refusal;
import org.jiban.people.AccountChanges;
import org.jiban.people.FirstAdministrator;
import org.jiban.people.Passwords;
import org.jiban.people.People;
import org.jiban.web.Allowed;
import org.jiban.web.Go;
import org.jiban.web.Page;
import org.jiban.web.PageAnswer;
import org.jiban.web.SessionCookie;
import org.jiban.web.SignedIn;
import org.jiban.web.View;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: password, language, sessions. */
@Controller
class OwnAccountController {
    private final People people;
    private final Passwords passwords;
    private final AccountChanges changes;

    OwnAccountController(People people, Passwords passwords, AccountChanges changes) {
        this.people = people;
        this.passwords = passwords;
        this.changes = changes;
    }

    @Allowed
    @GetMapping("/account")
    View page(Page page, SignedIn who) {
        var account = people.require(who.account());
        return View.of("people/own-account", page, new OwnAccount(account, people.sessions(account.id())));
    }

    @Allowed
    @GetMapping("/account/password")
    View form(Page page, SignedIn who) {
        return View.of("people/password", page, who.mustChangePassword());
    }

    @Allowed
    @PostMapping("/account/password")
    PageAnswer change(
            Page page,
            SignedIn who,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String again) {
        try {
            FirstAdministrator.requireSame(wanted, again);
            String kept = SessionCookie.of(request).orElse("");
            passwords.change(people.require(who.account()), old, wanted, kept);
            return Go.to("/staff?notice=password-changed");
        } catch (Refusal refusal) {
            return View.of("people/password", page.refused(refusal), who.mustChangePassword())
                    .status(refusal.status());
        }
    }

    @Allowed
    @PostMapping("/account/language")
    PageAnswer language(SignedIn who, HttpServletResponse response, @RequestParam String language) {
        changes.language(who.account(), language);
        var forgotten =
                ResponseCookie.from("lang", "").path("/").maxAge(Duration.ZERO).build();
        response.addHeader(HttpHeaders.SET_COOKIE, forgotten.toString());
        return Go.to("/account?notice=language-changed");
    }

    @Allowed
    @PostMapping("/account/session-end")
    PageAnswer endSessions(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        changes.endSessions(who.account(), who.actor());
        SessionCookie.take(request, response);
        return Go.to("/sign-in?notice=signed-out");
    }
}
