package org.jiban.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Remembers what a reader chose with {@code ?lang=} and {@code ?view=}: two cookies that say nothing about a person. */
@Component
class PreferenceCookies implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if ("GET".equals(request.getMethod()) && !request.getRequestURI().startsWith("/api/")) {
            remember(request, response, Languages.COOKIE, List.of("zh", "en"));
            remember(request, response, Readers.VIEW_COOKIE, List.of("standard", "elder"));
        }
        return true;
    }

    private static void remember(
            HttpServletRequest request, HttpServletResponse response, String name, List<String> allowed) {
        @Nullable String value = Query.value(request, name);
        if (value != null && allowed.contains(value)) {
            ResponseCookie cookie = ResponseCookie.from(name, value)
                    .path("/")
                    .maxAge(Duration.ofDays(365))
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .sameSite("Lax")
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }
}
