package org.jiban.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.Refusal;
import org.jiban.people.FirstAdministrator;
import org.jiban.web.Go;
import org.jiban.web.Page;
import org.jiban.web.PageAnswer;
import org.jiban.web.Public;
import org.jiban.web.Throttle;
import org.jiban.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first account of a new installation, by the token that its start has written. */
@Controller
class SetupController {
    private final FirstAdministrator first;
    private final Throttle throttle;

    SetupController(FirstAdministrator first, Throttle throttle) {
        this.first = first;
        this.throttle = throttle;
    }

    @Public
    @GetMapping("/setup")
    PageAnswer form(Page page, HttpServletRequest request, @RequestParam(defaultValue = "") String token) {
        requireValid(token, request);
        return View.of("people/setup", page, new SetupForm(token, "", ""));
    }

    @Public
    @PostMapping("/setup")
    PageAnswer create(
            Page page,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again) {
        requireValid(token, request);
        try {
            FirstAdministrator.requireSame(password, again);
            first.accept(token, username.strip(), password, name);
            return Go.to("/sign-in?notice=setup-done");
        } catch (Refusal refusal) {
            return View.of("people/setup", page.refused(refusal), new SetupForm(token, username, name))
                    .status(refusal.status());
        }
    }

    private void requireValid(String token, HttpServletRequest request) {
        if (!first.valid(token)) {
            throttle.take("setup|" + request.getRemoteAddr(), 20, Duration.ofMinutes(15));
            throw new NotFound("setup-over");
        }
    }
}
