package org.jiban.web.errors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;

/** Whether a program asked: whoever calls the API, and whoever wants JSON and not a page. */
public final class ForProgram {
    private ForProgram() {}

    public static boolean is(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = original == null ? request.getRequestURI() : original.toString();
        return Stream.of("/api/", "/v3/", "/actuator").anyMatch(path::startsWith) || wantsJson(request);
    }

    private static boolean wantsJson(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("json") && !accept.contains("text/html");
    }
}
