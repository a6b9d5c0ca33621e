package org.jiban.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Role;
import org.jiban.people.People;
import org.jiban.support.Http;
import org.jiban.support.JibanTest;
import org.jiban.support.TestApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@JibanTest
class ActuatorTest {
    private final TestApplication application;
    private final People people;

    ActuatorTest(TestApplication application, People people) {
        this.application = application;
        this.people = people;
    }

    private Http as(String username, Role role) {
        Actor by = Actor.system("test");
        var account = people.create(username, "correct horse battery", Set.of(role), null, "测试", by);
        return new Http(application).bearer(people.issueToken(account.id(), "test", null, by));
    }

    @Test
    void healthIsForEverybodyAndTellsNothingMore() {
        assertThat(new Http(application).get("/actuator/health/readiness").body())
                .isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void figuresAreForTheSystemAdministratorAlone() {
        assertThat(new Http(application).get("/actuator/prometheus").status()).isEqualTo(401);
        assertThat(as("actuator-agent", Role.AGENT).get("/actuator/prometheus").status())
                .isEqualTo(403);
        assertThat(as("actuator-admin", Role.SYSTEM_ADMIN)
                        .get("/actuator/prometheus")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"env", "beans", "heapdump", "shutdown", "loggers", "threaddump", "mappings"})
    void nothingElseIsThere(String endpoint) {
        assertThat(as("actuator-" + endpoint, Role.SYSTEM_ADMIN)
                        .get("/actuator/" + endpoint)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theDescriptionOfTheApiNeedsASignIn() {
        assertThat(new Http(application).get("/v3/api-docs").status()).isEqualTo(401);
        Http.Answer answer = as("actuator-api", Role.API_CLIENT).get("/v3/api-docs");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("openapi").asString()).startsWith("3.1");
    }
}
