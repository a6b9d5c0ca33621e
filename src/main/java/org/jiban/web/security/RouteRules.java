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
import org.jiban.web.errors.ForProgram;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Enforces {@link Allowed} and {@link Public} on every route; a route without a rule is closed to everybody. */
@Component
class RouteRules implements HandlerInterceptor, WebMvcConfigurer {
    static final String CHANGE_PASSWORD = "/account/password";

    private final boolean documentsForAll;

    RouteRules(@Value("${jiban.api-docs.public:false}") boolean documentsForAll) {
        this.documentsForAll = documentsForAll;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method) || isPublic(method)) {
            return true;
        }
        SignedIn who = (SignedIn) request.getAttribute(SignedIn.class.getName());
        if (who == null) {
            return signInFirst(request, response);
        }
        if (!isDocument(method) && !allows(method.getMethodAnnotation(Allowed.class), who)) {
            throw new NotAllowed("not-your-role");
        }
        return !who.mustChangePassword() || isPasswordChange(request) || changeFirst(request, response);
    }

    private boolean isPublic(HandlerMethod method) {
        return method.hasMethodAnnotation(Public.class) || (documentsForAll && isDocument(method));
    }

    /** The description of the API, made by a library: for everybody in a demo, else for whoever is signed in. */
    private static boolean isDocument(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("org.springdoc.");
    }

    private static boolean allows(@Nullable Allowed rule, SignedIn who) {
        if (rule == null) {
            return false;
        }
        return rule.value().length == 0
                || Arrays.stream(rule.value()).anyMatch(role -> who.actor().is(role));
    }

    private static boolean signInFirst(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Pieces.asks(request)) {
            Pieces.leave(
                    response, 401, "/sign-in?next=" + URLEncoder.encode(Pieces.page(request), StandardCharsets.UTF_8));
            return false;
        }
        if (ForProgram.is(request) || !request.getMethod().equals("GET")) {
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
        if (Pieces.asks(request)) {
            Pieces.leave(response, 403, CHANGE_PASSWORD);
            return false;
        }
        if (ForProgram.is(request)) {
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
