package org.jiban.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import org.jiban.web.Addresses;
import org.jspecify.annotations.Nullable;

/**
 * Requests of htmx for a piece of a page (页面片段). The browser follows a redirect unseen and puts whatever is there into
 * the piece; only a header of its own makes the whole page go elsewhere.
 */
final class Pieces {
    private Pieces() {}

    static boolean asks(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }

    /** The page that holds the piece, as the browser tells it: to come back to after signing in. */
    static String page(HttpServletRequest request) {
        return Addresses.own(pathOf(request.getHeader("HX-Current-URL")), "/");
    }

    private static @Nullable String pathOf(@Nullable String address) {
        if (address == null) {
            return null;
        }
        try {
            URI page = new URI(address);
            String query = page.getRawQuery();
            return page.getRawPath() + (query == null ? "" : "?" + query);
        } catch (URISyntaxException unreadable) {
            return null;
        }
    }

    /** The whole page goes to {@code address}; nothing is swapped. */
    static void leave(HttpServletResponse response, int status, String address) {
        response.setStatus(status);
        response.setHeader("HX-Redirect", address);
    }
}
