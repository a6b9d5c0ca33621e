package org.jiban.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import org.jiban.web.Page;
import org.jiban.web.RequestIds;
import org.jiban.web.Shell;
import org.jiban.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Makes the {@link Page} of a request. */
@Component
public class Readers {
    static final String VIEW_COOKIE = "view";

    private final Shell shell;
    private final Languages languages;

    Readers(Shell shell, Languages languages) {
        this.shell = shell;
        this.languages = languages;
    }

    /** The page for whoever sends the request. */
    public Page page(HttpServletRequest request) {
        String query = request.getQueryString();
        return new Page(
                shell,
                new Page.Reader(
                        signedIn(request),
                        languages.of(request),
                        request.getRequestURI(),
                        query == null ? "" : query,
                        view(request),
                        Query.value(request, "notice"),
                        RequestIds.of(request),
                        () -> csrf(request)));
    }

    static @Nullable SignedIn signedIn(HttpServletRequest request) {
        return (SignedIn) request.getAttribute(SignedIn.class.getName());
    }

    private static String view(HttpServletRequest request) {
        String asked = Query.value(request, VIEW_COOKIE);
        var cookie = WebUtils.getCookie(request, VIEW_COOKIE);
        String view = asked != null ? asked : cookie == null ? "" : cookie.getValue();
        return "elder".equals(view) ? "elder" : "standard";
    }

    private static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }
}
