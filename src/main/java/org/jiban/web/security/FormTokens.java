package org.jiban.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jiban.web.SessionCookie;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** Tokens that tell our own forms from those of other sites: a cookie, and the same value hidden in the form. */
final class FormTokens implements CsrfTokenRepository {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final CookieCsrfTokenRepository plain = repository("form-token");
    private final CookieCsrfTokenRepository bound = repository("__Host-form-token");

    private static CookieCsrfTokenRepository repository(String name) {
        var cookies = new CookieCsrfTokenRepository();
        cookies.setCookieName(name);
        cookies.setCookiePath("/");
        cookies.setHeaderName("X-CSRF-TOKEN");
        cookies.setCookieCustomizer(cookie -> cookie.sameSite("Lax").httpOnly(true));
        return cookies;
    }

    /** A program with a bearer token, or without any cookie, cannot be tricked by another site. */
    static boolean needed(HttpServletRequest request) {
        if (READING.contains(request.getMethod()) || request.getHeader("Authorization") != null) {
            return false;
        }
        return !request.getRequestURI().startsWith("/api/")
                || SessionCookie.of(request).isPresent();
    }

    static String code(AccessDeniedException failure) {
        return failure instanceof CsrfException ? "form-not-ours" : "not-your-role";
    }

    private CookieCsrfTokenRepository of(HttpServletRequest request) {
        return request.isSecure() ? bound : plain;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return of(request).generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        of(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return of(request).loadToken(request);
    }
}
