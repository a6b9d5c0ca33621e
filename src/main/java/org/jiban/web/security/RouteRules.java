package org.jiban.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jiban.kernel.NotAllowed;
import org.jiban.web.Allowed;
import org.jiban.web.Public;
import org.jiban.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Enforces {@link Allowed} and {@link Public} on every route; a route without a rule is closed to everybody. */
@Component
public class RouteRules implements HandlerInterceptor {
    static final String CHANGE_PASSWORD = "/account/password";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method) || method.hasMethodAnnotation(Public.class)) {
            return true;
        }
        SignedIn who = (SignedIn) request.getAttribute(SignedIn.class.getName());
        if (who == null) {
            return signInFirst(request, response);
        }
        if (!allows(method.getMethodAnnotation(Allowed.class), who)) {
            throw new NotAllowed("not-your-role");
        }
        return !who.mustChangePassword() || isPasswordChange(request) || changeFirst(request, response);
    }

    private static boolean allows(@Nullable Allowed rule, SignedIn who) {
        if (rule == null) {
            return false;
        }
        return rule.value().length == 0
                || Arrays.stream(rule.value()).anyMatch(role -> who.actor().is(role));
    }

    private static boolean signInFirst(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().startsWith("/api/") || !request.getMethod().equals("GET")) {
            throw new NotSignedIn("sign-in-first");
        }
        String query = request.getQueryString();
        String here = request.getRequestURI() + (query == null ? "" : "?" + query);
        send(response, "/sign-in?next=" + URLEncoder.encode(here, StandardCharsets.UTF_8));
        return false;
    }

    private static boolean isPasswordChange(HttpServletRequest request) {
        return request.getRequestURI().equals(CHANGE_PASSWORD)
                || request.getRequestURI().equals("/sign-out");
    }

    private static boolean changeFirst(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            throw new NotAllowed("password-change-first");
        }
        send(response, CHANGE_PASSWORD);
        return false;
    }

    private static void send(HttpServletResponse response, String address) {
        response.setStatus(303);
        response.setHeader("Location", address);
    }
}
