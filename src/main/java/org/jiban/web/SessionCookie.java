package org.jiban.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The session cookie: out of reach of scripts, not sent along by other sites, and over https bound to this host. */
public final class SessionCookie {
    private static final String PLAIN = "jiban-session";
    private static final String BOUND = "__Host-jiban-session";

    private SessionCookie() {}

    /** The secret this request carries. */
    public static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name(request))).map(cookie -> cookie.getValue());
    }

    /** Hands a new session to the browser, until it is closed. */
    public static void give(HttpServletRequest request, HttpServletResponse response, String secret) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, secret, null));
    }

    /** Takes the session back from the browser. */
    public static void take(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, "", Duration.ZERO));
    }

    private static String cookie(
            HttpServletRequest request, String secret, @org.jspecify.annotations.Nullable Duration age) {
        var builder = ResponseCookie.from(name(request), secret)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax");
        if (age != null) {
            builder.maxAge(age);
        }
        return builder.build().toString();
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? BOUND : PLAIN;
    }
}
