package org.jiban.people.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Refusal;
import org.jiban.kernel.Role;
import org.jiban.kernel.Words;
import org.jiban.people.Account;
import org.jiban.people.AccountFilter;
import org.jiban.people.Passwords;
import org.jiban.people.People;
import org.jiban.web.Allowed;
import org.jiban.web.Page;
import org.jiban.web.PageAnswer;
import org.jiban.web.UnitNames;
import org.jiban.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of accounts, and making one. */
@Controller
class AccountsController {
    private static final int PART = 50;

    private final People people;
    private final ObjectProvider<UnitNames> units;

    AccountsController(People people, ObjectProvider<UnitNames> units) {
        this.people = people;
        this.units = units;
    }

    @Allowed(Role.SECURITY_ADMIN)
    @GetMapping("/accounts")
    View list(
            Page page,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after) {
        var filter = new AccountFilter(Words.clean("text", text, 60), role, null, state);
        return View.of(
                "people/accounts", page, new AccountList(people.list(filter, after, PART), filter, after == null));
    }

    @Allowed(Role.SECURITY_ADMIN)
    @GetMapping("/accounts/new")
    View blank(Page page) {
        return View.of("people/new-account", page, new NewAccount("", "", Set.of(), "", units(page)));
    }

    /** The answer shows the first password, this once; it is not stored, so this is not a call that can be replayed. */
    @Allowed(Role.SECURITY_ADMIN)
    @PostMapping("/accounts")
    PageAnswer create(
            Page page,
            Actor actor,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) Role @Nullable [] roles,
            @RequestParam(defaultValue = "") String unit) {
        Set<Role> chosen = chosen(roles);
        try {
            String password = Passwords.readable();
            Account made = people.invite(username.strip(), password, chosen, unit(unit, page), name, actor);
            return View.of("people/first-password", page, new FirstPassword(made, password))
                    .status(201);
        } catch (Refusal refusal) {
            var again = new NewAccount(username, name, chosen, unit, units(page));
            return View.of("people/new-account", page.refused(refusal), again).status(refusal.status());
        }
    }

    static Set<Role> chosen(Role @Nullable [] roles) {
        return roles == null || roles.length == 0
                ? EnumSet.noneOf(Role.class)
                : EnumSet.copyOf(new LinkedHashSet<>(Arrays.asList(roles)));
    }

    /** The code of a unit that exists, or null for none. */
    @Nullable
    String unit(String unit, Page page) {
        if (unit.isBlank()) {
            return null;
        }
        UnitNames names = units.getIfAvailable();
        if (names == null || names.name(unit, page.lang()) == null) {
            throw new BadInput("unit", "unit-unknown");
        }
        return unit;
    }

    Map<String, String> units(Page page) {
        UnitNames names = units.getIfAvailable();
        return names == null ? Map.of() : names.all(page.lang());
    }
}
