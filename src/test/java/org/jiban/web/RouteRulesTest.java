package org.jiban.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Role;
import org.jiban.people.Account;
import org.jiban.people.People;
import org.jiban.people.RoleSeparation;
import org.jiban.support.Http;
import org.jiban.support.JibanTest;
import org.jiban.support.TestApplication;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every role against every route of the running application. */
@JibanTest
class RouteRulesTest {
    private static final Map<Role, String> TOKENS = new EnumMap<>(Role.class);
    private final TestApplication application;

    RouteRulesTest(TestApplication application) {
        this.application = application;
    }

    @BeforeAll
    static void oneAccountPerRole(People people) {
        Actor by = Actor.system("test");
        for (Role role : RoleSeparation.givable()) {
            String unit = role == Role.HANDLER || role == Role.UNIT_LEAD ? "no-such-unit" : null;
            String name =
                    "matrix-" + role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            Account account = people.create(name, "correct horse battery", Set.of(role), unit, "测试", by);
            TOKENS.put(role, people.issueToken(account.id(), "test", null, by));
        }
    }

    record Route(String method, String path, HandlerMethod handler) {
        boolean isPublic() {
            return handler.hasMethodAnnotation(Public.class);
        }

        boolean admits(Role role) {
            Allowed rule = handler.getMethodAnnotation(Allowed.class);
            return isPublic()
                    || (rule != null
                            && (rule.value().length == 0
                                    || List.of(rule.value()).contains(role)));
        }

        boolean reading() {
            return method.equals("GET");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private List<Route> routes() {
        var mapping = application.context().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(each -> !each.getValue().getBeanType().getName().startsWith("org.springdoc"))
                .flatMap(each -> {
                    Set<String> methods = new TreeSet<>();
                    each.getKey().getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
                    return each.getKey().getPatternValues().stream()
                            .flatMap(path -> (methods.isEmpty() ? Stream.of("GET") : methods.stream())
                                    .map(method -> new Route(method, path, each.getValue())));
                })
                .filter(route -> !route.path().equals("/api/v1/sample-failure"))
                .toList();
    }

    @Test
    void everyRouteHasExactlyOneRule() {
        assertThat(routes())
                .hasSizeGreaterThan(5)
                .allSatisfy(
                        route -> assertThat(route.isPublic() ^ route.handler().hasMethodAnnotation(Allowed.class))
                                .as(route + " is @Public or @Allowed, " + route.handler())
                                .isTrue());
    }

    @Test
    void everyCreatingCallOfTheApiIsOnce() {
        assertThat(routes())
                .filteredOn(route ->
                        route.path().startsWith("/api/") && route.method().equals("POST"))
                .allSatisfy(route -> assertThat(route.handler().hasMethodAnnotation(Once.class))
                        .as(route + " takes an Idempotency-Key")
                        .isTrue());
    }

    @Test
    void nobodyElseThanTheRolesOfTheRuleGetsThrough() {
        for (Route route : routes()) {
            for (Role role : TOKENS.keySet()) {
                Http.Answer answer = call(new Http(application).bearer(TOKENS.get(role)), route);
                String cell = role + " " + route + ": " + answer.status() + " " + answer.body();
                assertThat(answer.status()).as(cell).isNotEqualTo(401).isLessThan(500);
                assertThat(answer.status() == 403 && answer.body().contains("\"not-your-role\""))
                        .as(cell)
                        .isNotEqualTo(route.admits(role));
            }
        }
    }

    @Test
    void strangersGetThroughPublicRoutesAlone() {
        for (Route route : routes()) {
            Http.Answer answer = call(new Http(application), route);
            boolean stopped = answer.status() == 401
                    || (answer.status() == 403 && answer.body().contains("form-not-ours"))
                    || (answer.status() == 303 && answer.location().startsWith("/sign-in?next="));
            String cell = route + ": " + answer.status() + " " + answer.location() + " " + answer.body();
            assertThat(answer.status()).as(cell).isLessThan(500);
            assertThat(stopped || (route.isPublic())).as(cell).isTrue();
            assertThat(route.isPublic() && answer.status() == 401).as(cell).isFalse();
        }
    }

    @Test
    void aWrongTokenIsRefusedEverywhere() {
        for (Route route : routes()) {
            Http.Answer answer = call(new Http(application).bearer("jb_" + "x".repeat(43)), route);
            assertThat(answer.status()).as(route.toString()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        }
    }

    @Test
    void everyAnswerCarriesTheHeadersThatProtectItsReader() {
        Stream<Http.Answer> answers = Stream.concat(
                routes().stream().map(route -> call(new Http(application), route)),
                Stream.of(
                        new Http(application).get("/nowhere"),
                        new Http(application).get("/api/v1/sample-failure"),
                        new Http(application).get("/a//b"),
                        new Http(application).get("/actuator/health"),
                        new Http(application).get("/v3/api-docs")));
        answers.forEach(answer -> {
            String where = answer.status() + " " + answer.body();
            assertThat(answer.header("Content-Security-Policy"))
                    .as(where)
                    .contains("default-src 'self'")
                    .contains("object-src 'none'")
                    .contains("base-uri 'none'")
                    .contains("frame-ancestors 'none'")
                    .contains("form-action 'self'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("X-Content-Type-Options")).as(where).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).as(where).isEqualTo("same-origin");
            assertThat(answer.header("Cache-Control")).as(where).contains("no-store");
            assertThat(answer.header("X-Request-Id")).as(where).isNotBlank();
            assertThat(answer.headers().allValues("Server")).as(where).isEmpty();
        });
    }

    private static Http.Answer call(Http http, Route route) {
        String path = route.path().replaceAll("\\{\\*?[^}]+}", "0");
        http.header("Accept", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
        return route.reading() ? http.get(path) : http.send(route.method(), path, contentType(route), "{}");
    }

    private static String contentType(Route route) {
        return route.path().startsWith("/api/") ? "application/json" : "application/x-www-form-urlencoded";
    }
}
