package org.jiban.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jiban.web.Accounts;
import org.jiban.web.SessionCookie;
import org.jiban.web.SignedIn;
import org.jiban.web.errors.ProblemWriter;
import org.slf4j.MDC;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Learns who sends a request: by bearer token when there is an {@code Authorization} header, else by session cookie,
 * never by both. A wrong token is a 401; an ended session is simply nobody.
 */
class SignInFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final Accounts accounts;
    private final ProblemWriter problems;

    SignInFilter(Accounts accounts, ProblemWriter problems) {
        this.accounts = accounts;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        Optional<SignedIn> who = header == null
                ? SessionCookie.of(request).flatMap(accounts::bySession)
                : bearer(header).flatMap(accounts::byToken);
        if (header != null && who.isEmpty()) {
            problems.send(new NotSignedIn("token-unknown"), request, response);
            return;
        }
        who.ifPresent(signedIn -> remember(request, signedIn));
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
            MDC.remove("actor");
        }
    }

    private static Optional<String> bearer(String header) {
        return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    private static void remember(HttpServletRequest request, SignedIn signedIn) {
        request.setAttribute(SignedIn.class.getName(), signedIn);
        MDC.put("actor", signedIn.actor().code());
        String[] roles = signedIn.actor().roles().stream().map(Enum::name).toArray(String[]::new);
        SecurityContextHolder.getContext()
                .setAuthentication(new PreAuthenticatedAuthenticationToken(
                        signedIn.actor().code(), "", AuthorityUtils.createAuthorityList(roles)));
    }
}
