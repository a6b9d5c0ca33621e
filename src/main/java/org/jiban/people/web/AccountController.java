package org.jiban.people.web;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.jiban.journal.Journal;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Refusal;
import org.jiban.kernel.Role;
import org.jiban.people.Account;
import org.jiban.people.AccountChanges;
import org.jiban.people.Passwords;
import org.jiban.people.People;
import org.jiban.web.Allowed;
import org.jiban.web.Go;
import org.jiban.web.Page;
import org.jiban.web.PageAnswer;
import org.jiban.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One account, and what an administrator does with it. */
@Controller
class AccountController {
    private static final int HISTORY = 30;
    private static final int LONGEST_TOKEN_DAYS = 366;

    private final People people;
    private final AccountChanges changes;
    private final Passwords passwords;
    private final Journal journal;
    private final Clock clock;
    private final AccountsController accounts;

    AccountController(
            People people,
            AccountChanges changes,
            Passwords passwords,
            Journal journal,
            Clock clock,
            AccountsController accounts) {
        this.people = people;
        this.changes = changes;
        this.passwords = passwords;
        this.journal = journal;
        this.clock = clock;
        this.accounts = accounts;
    }

    @Allowed(Role.SECURITY_ADMIN)
    @GetMapping("/accounts/{id}")
    View page(Page page, @PathVariable long id) {
        return view(page, people.require(id));
    }

    private View view(Page page, Account account) {
        return View.of(
                "people/account",
                page,
                new AccountPage(
                        account,
                        people.sessions(account.id()),
                        people.tokens(account.id()),
                        journal.history(People.subject(account.id()), HISTORY),
                        accounts.units(page),
                        account.actor().code().equals(page.actor().code())));
    }

    @Allowed(Role.SECURITY_ADMIN)
    @PostMapping("/accounts/{id}/roles")
    PageAnswer roles(
            Page page,
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) Role @Nullable [] roles,
            @RequestParam(defaultValue = "") String unit) {
        return done(page, id, "account-changed", () -> {
            changes.roles(id, AccountsController.chosen(roles), accounts.unit(unit, page), actor);
        });
    }

    @Allowed(Role.SECURITY_ADMIN)
    @PostMapping("/accounts/{id}/disabling")
    PageAnswer disable(Page page, Actor actor, @PathVariable long id) {
        return done(page, id, "account-disabled", () -> changes.disable(id, actor));
    }

    @Allowed(Role.SECURITY_ADMIN)
    @PostMapping("/accounts/{id}/enabling")
    PageAnswer enable(Page page, Actor actor, @PathVariable long id) {
        return done(page, id, "account-enabled", () -> changes.enable(id, actor));
    }

    @Allowed(Role.SECURITY_ADMIN)
    @PostMapping("/accounts/{id}/session-end")
    PageAnswer endSessions(Page page, Actor actor, @PathVariable long id) {
        return done(page, id, "sessions-ended", () -> changes.endSessions(id, actor));
    }

    @Allowed(Role.SECURITY_ADMIN)
    @PostMapping("/accounts/{id}/tokens/{token}/revocation")
    PageAnswer revoke(Page page, Actor actor, @PathVariable long id, @PathVariable long token) {
        return done(page, id, "token-revoked", () -> changes.revokeToken(id, token, actor));
    }

    @Allowed(Role.SECURITY_ADMIN)
    @PostMapping("/accounts/{id}/first-password")
    PageAnswer replacePassword(Page page, Actor actor, @PathVariable long id) {
        return once(page, id, "people/first-password", () -> passwords.replace(people.require(id), actor));
    }

    @Allowed(Role.SECURITY_ADMIN)
    @PostMapping("/accounts/{id}/tokens")
    PageAnswer issueToken(
            Page page,
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "90") int days) {
        return once(page, id, "people/new-token", () -> {
            if (days < 1 || days > LONGEST_TOKEN_DAYS) {
                throw new BadInput("days", "token-days", LONGEST_TOKEN_DAYS);
            }
            return people.issueToken(id, name, clock.instant().plus(Duration.ofDays(days)), actor);
        });
    }

    /** Does something and comes back to the account, or shows it with what was refused on top. */
    private PageAnswer done(Page page, long id, String notice, Runnable act) {
        Account account = people.require(id);
        try {
            act.run();
            return Go.to("/accounts/" + id + "?notice=" + notice);
        } catch (Refusal refusal) {
            return view(page.refused(refusal), account).status(refusal.status());
        }
    }

    /** Makes a secret and shows it, this once. */
    private PageAnswer once(Page page, long id, String template, Supplier<String> secret) {
        Account account = people.require(id);
        try {
            return View.of(template, page, new FirstPassword(account, secret.get()))
                    .status(201);
        } catch (Refusal refusal) {
            return view(page.refused(refusal), account).status(refusal.status());
        }
    }
}
