package org.jiban.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jiban.kernel.Refusal;
import org.jiban.people.SignIn;
import org.jiban.web.Addresses;
import org.jiban.web.Allowed;
import org.jiban.web.Go;
import org.jiban.web.Page;
import org.jiban.web.PageAnswer;
import org.jiban.web.Public;
import org.jiban.web.SessionCookie;
import org.jiban.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in and out with a browser. */
@Controller
class SignInController {
    private final SignIn signIn;

    SignInController(SignIn signIn) {
        this.signIn = signIn;
    }

    @Public
    @GetMapping("/sign-in")
    PageAnswer form(Page page, @RequestParam(required = false) @Nullable String next) {
        String target = Addresses.own(next, "/staff");
        return page.signedIn() ? Go.to(target) : View.of("people/sign-in", page, new SignInForm("", target));
    }

    @Public
    @PostMapping("/sign-in")
    PageAnswer signIn(
            Page page,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        String target = Addresses.own(next, "/staff");
        String name = username.strip().toLowerCase(java.util.Locale.ROOT);
        try {
            String agent = request.getHeader("User-Agent");
            SessionCookie.of(request).ifPresent(signIn::signOut);
            String secret = signIn.signIn(name, password, request.getRemoteAddr(), agent == null ? "" : agent);
            SessionCookie.give(request, response, secret);
            return Go.to(target);
        } catch (Refusal refusal) {
            return View.of("people/sign-in", page.refused(refusal), new SignInForm(name, target))
                    .status(refusal.status());
        }
    }

    @Allowed
    @PostMapping("/sign-out")
    PageAnswer signOut(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.of(request).ifPresent(signIn::signOut);
        SessionCookie.take(request, response);
        response.setHeader("Clear-Site-Data", "\"cache\"");
        return Go.to("/sign-in?notice=signed-out");
    }
}
