package org.jiban.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jiban.kernel.Role;
import org.jiban.support.CountingDriver;
import org.jiban.support.Http;
import org.jiban.support.TestApplication;
import org.jiban.support.TestDatabase;
import org.jiban.support.TestPeople;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an intake costs, counted at the driver: the whole request of a program, its token and its key included. */
class StatementCountTest {
    /** Of the contact and its order, the one commit included. */
    private static final int MOST = 12;

    private static TestApplication application;
    private static Http program;

    @BeforeAll
    static void start() {
        application = TestApplication.on(CountingDriver.through(TestDatabase.fresh()), Map.of());
        program = new TestPeople(application).staff(Role.API_CLIENT);
        register("15433000001");
        register("15433000002");
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static Http.Answer register(String phone) {
        Http.Answer answer = program.post("/api/v1/contacts", """
                {"channel":"PHONE","type":"COMPLAINT","topicCode":"150603","text":"邻居家狗从早叫到晚，%s",
                 "requester":{"name":"试一试","phone":"%s"},"place":{"district":"110108","street":"110108011"}}""".formatted(phone, phone));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    @Test
    void anIntakeWithOneOrderCostsAtMostTwelveStatementsTheOneCommitIncluded() {
        List<String> sent = CountingDriver.during(() -> register("15433000003"));
        List<String> ofIntake = sent.stream().filter(sql -> !ofTheDoor(sql)).toList();
        String shown = String.join("\n---\n", sent);
        assertThat(ofIntake).as(shown).hasSizeLessThanOrEqualTo(MOST).contains("commit");
        assertThat(sent.stream().filter("commit"::equals))
                .as("one commit:\n" + shown)
                .hasSize(1);
        assertThat(sent).as("with token and key:\n" + shown).hasSizeLessThanOrEqualTo(MOST + 3);
    }

    /** Who calls, and whether this call was made before: asked for every creating call of the API alike. */
    private static boolean ofTheDoor(String sql) {
        return sql.contains("access_token") || sql.contains("idempotency_key");
    }
}
