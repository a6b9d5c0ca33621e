package org.jiban.web.security;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.jiban.kernel.NotAllowed;
import org.jiban.kernel.Role;
import org.jiban.web.Accounts;
import org.jiban.web.errors.ProblemWriter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.HttpRequestMethodNotSupportedException;

/** The filter chain of every request: who sends it, whether the form is ours, and the headers of the answer. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    @Bean
    SecurityFilterChain filters(HttpSecurity http, Accounts accounts, ProblemWriter problems) throws Exception {
        // no server-side sessions; a policy set here would also give out another form token with each request,
        // and a form opened in a second window would no longer be ours
        return http.sessionManagement(it -> it.disable())
                .requestCache(it -> it.disable())
                .securityContext(it -> it.disable())
                .logout(it -> it.disable())
                .formLogin(it -> it.disable())
                .httpBasic(it -> it.disable())
                .anonymous(it -> {})
                .csrf(it -> it.csrfTokenRepository(new FormTokens()).requireCsrfProtectionMatcher(FormTokens::needed))
                .headers(Headers::set)
                .addFilterBefore(new SignInFilter(accounts, problems), CsrfFilter.class)
                .authorizeHttpRequests(it -> it.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator", "/actuator/**")
                        .hasAuthority(Role.SYSTEM_ADMIN.name())
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(it -> it.authenticationEntryPoint((request, response, failure) ->
                                problems.send(new NotSignedIn("sign-in-first"), request, response))
                        .accessDeniedHandler((request, response, failure) ->
                                problems.send(new NotAllowed(FormTokens.code(failure)), request, response)))
                .build();
    }

    /** Each filter observed on its own costs more than it tells; requests as a whole are observed. */
    @Bean
    SecurityObservationSettings notEachFilter() {
        return SecurityObservationSettings.noObservations();
    }

    /** Addresses that no browser sends (double slashes, encoded separators) are answered like any other bad input. */
    @Bean
    RequestRejectedHandler rejected(ProblemWriter problems) {
        return (request, response, failure) -> {
            Headers.setOutsideTheChain(response);
            boolean known = METHODS.contains(request.getMethod());
            problems.send(
                    known ? failure : new HttpRequestMethodNotSupportedException(request.getMethod(), METHODS),
                    request,
                    response);
        };
    }
}
