package org.jiban.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import java.util.Locale;
import org.jiban.kernel.City;
import org.jiban.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * In which language somebody is answered. A person: the switch in the address, the cookie it left, the account, the
 * browser, the city. A program below {@code /api}: the address, {@code Accept-Language}, the account, the city.
 */
@Component
public class Languages {
    public static final String COOKIE = "lang";

    private final City city;

    Languages(City city) {
        this.city = city;
    }

    /** {@code zh} or {@code en}. */
    public String of(HttpServletRequest request) {
        String asked = known(Query.value(request, "lang"));
        if (asked != null) {
            return asked;
        }
        boolean program = request.getRequestURI().startsWith("/api/");
        String preferred = program ? first(accepted(request), account(request)) : person(request);
        return preferred != null ? preferred : city.language();
    }

    private static @Nullable String person(HttpServletRequest request) {
        return first(first(cookie(request), account(request)), accepted(request));
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : other;
    }

    private static @Nullable String cookie(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? null : known(cookie.getValue());
    }

    private static @Nullable String account(HttpServletRequest request) {
        return request.getAttribute(SignedIn.class.getName()) instanceof SignedIn signedIn
                ? known(signedIn.language())
                : null;
    }

    private static @Nullable String accepted(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return null;
        }
        for (Enumeration<Locale> all = request.getLocales(); all.hasMoreElements(); ) {
            String language = known(all.nextElement().getLanguage());
            if (language != null) {
                return language;
            }
        }
        return null;
    }

    private static @Nullable String known(@Nullable String language) {
        return "zh".equals(language) || "en".equals(language) ? language : null;
    }
}
