package org.jiban.citizen.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** Where a browser keeps a token: out of reach of scripts and other sites, bound to this host over https. */
enum SecretCookie {
    /** Of the draft; outlives the window, so that people can go on tomorrow. */
    DRAFT("appeal", Duration.ofDays(1)),
    /** Of the contact that is followed; gone with the window. */
    FOLLOWING("following", null);

    private final String name;
    private final @Nullable Duration age;

    SecretCookie(String name, @Nullable Duration age) {
        this.name = name;
        this.age = age;
    }

    @Nullable
    String of(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, name(request));
        return cookie == null || cookie.getValue().length() > 100 ? null : cookie.getValue();
    }

    void give(HttpServletRequest request, HttpServletResponse response, String token) {
        send(request, response, token, age);
    }

    void take(HttpServletRequest request, HttpServletResponse response) {
        send(request, response, "", Duration.ZERO);
    }

    private void send(
            HttpServletRequest request, HttpServletResponse response, String value, @Nullable Duration maxAge) {
        var cookie = ResponseCookie.from(name(request), value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax");
        if (maxAge != null) {
            cookie.maxAge(maxAge);
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }

    private String name(HttpServletRequest request) {
        return (request.isSecure() ? "__Host-jiban-" : "jiban-") + name;
    }
}
