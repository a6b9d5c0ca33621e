package org.jiban.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Role;
import org.jiban.people.Account;
import org.jiban.people.People;
import org.jiban.support.Http;
import org.jiban.support.JibanTest;
import org.jiban.support.TestApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@JibanTest
class OnceTest {
    private static String token = "";
    private static String otherToken = "";
    private static int count;
    private final TestApplication application;
    private final JdbcClient jdbc;

    OnceTest(TestApplication application, JdbcClient jdbc) {
        this.application = application;
        this.jdbc = jdbc;
    }

    @BeforeAll
    static void accounts(People people) {
        token = token(people, "once-one");
        otherToken = token(people, "once-other");
    }

    private static String token(People people, String username) {
        Actor by = Actor.system("test");
        Account account = people.create(username, "correct horse battery", Set.of(Role.API_CLIENT), null, "接口", by);
        return people.issueToken(account.id(), "test", null, by);
    }

    @AfterEach
    void openTheGate() {
        CountDownLatch gate = SampleController.gate;
        SampleController.gate = null;
        if (gate != null) {
            gate.countDown();
        }
    }

    private Http program() {
        return new Http(application).bearer(token);
    }

    private static String body() {
        return "{\"text\":\"once " + ++count + "\",\"count\":1}";
    }

    @Test
    void theSameCallTwiceHappensOnceAndIsAnsweredAlikeToTheByte() {
        String body = body();
        int before = SampleController.RUNS.get();
        Http.Answer first = program().post("/api/v1/sample", body, "key-of-two-calls");
        Http.Answer second = program().post("/api/v1/sample", body, "key-of-two-calls");
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(SampleController.RUNS.get()).isEqualTo(before + 1);
    }

    @Test
    void aCallWithoutKeyIsRefused() {
        Http.Answer answer = program().send("POST", "/api/v1/sample", "application/json", body());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("code").asString()).isEqualTo("idempotency-key-missing");
        assertThat(program().post("/api/v1/sample", body(), "short").status()).isEqualTo(400);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        program().post("/api/v1/sample", body(), "key-of-another-body");
        Http.Answer other = program().post("/api/v1/sample", body(), "key-of-another-body");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().path("code").asString()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void keysOfTwoAccountsNeverMeet() {
        Http.Answer mine = program().post("/api/v1/sample", body(), "key-of-both-accounts");
        Http.Answer other =
                new Http(application).bearer(otherToken).post("/api/v1/sample", body(), "key-of-both-accounts");
        assertThat(other.status()).isEqualTo(201);
        assertThat(other.body()).isNotEqualTo(mine.body());
    }

    @Test
    void equalCallsAtTheSameTimeWaitForTheFirstAndGetItsAnswer() throws Exception {
        String body = body();
        int before = SampleController.RUNS.get();
        SampleController.gate = new CountDownLatch(1);
        var first = inFlight(body, "key-of-parallel-calls");
        await(() -> SampleController.RUNS.get() == before + 1);
        var second = inFlight(body, "key-of-parallel-calls");
        Thread.sleep(300);
        assertThat(second).isNotDone();
        openTheGate();
        assertThat(second.get().body()).isEqualTo(first.get().body());
        assertThat(first.get().status()).isEqualTo(201);
        assertThat(SampleController.RUNS.get()).isEqualTo(before + 1);
    }

    @Test
    void whoWaitsTooLongIsToldToComeBack() throws Exception {
        String body = body();
        int before = SampleController.RUNS.get();
        SampleController.gate = new CountDownLatch(1);
        var first = inFlight(body, "key-of-a-long-wait");
        await(() -> SampleController.RUNS.get() == before + 1);
        Http.Answer second = program().post("/api/v1/sample", body, "key-of-a-long-wait");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().path("code").asString()).isEqualTo("idempotency-in-flight");
        assertThat(second.header("Retry-After")).isEqualTo("5");
        openTheGate();
        assertThat(first.get().status()).isEqualTo(201);
        assertThat(program().post("/api/v1/sample", body, "key-of-a-long-wait").body())
                .isEqualTo(first.get().body());
    }

    @Test
    void afterARefusalTheSameKeyMayBeUsedForTheCorrectedCall() {
        assertThat(program()
                        .post("/api/v1/sample", "{\"text\":\"\",\"count\":1}", "key-of-a-correction")
                        .status())
                .isEqualTo(400);
        assertThat(program()
                        .post("/api/v1/sample", body(), "key-of-a-correction")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aFormSentAgainWithOtherWordsShowsWhatWasStored() {
        Http browser = new Http(application);
        Http.Answer first = form(browser, "one", "key-of-a-form");
        Http.Answer again = form(browser, "two", "key-of-a-form");
        assertThat(first.status()).isEqualTo(303);
        assertThat(again.status()).isEqualTo(303);
        assertThat(again.location()).isEqualTo(first.location());
    }

    @Test
    void aFormThatWasRefusedCanBeCorrectedWithItsKey() {
        Http browser = new Http(application);
        Http.Answer wrong = form(browser, "wrong", "key-of-a-corrected-form");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("<html");
        assertThat(form(browser, "right", "key-of-a-corrected-form").status()).isEqualTo(303);
    }

    private static Http.Answer form(Http browser, String text, String key) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("text", text));
        fields.put("onceKey", key);
        return browser.form("/sign-in", "/sample-form", fields);
    }

    @Test
    void keysAreForgottenAfterThreeDays(Housekeeping housekeeping) {
        String key = "key-to-be-forgotten";
        program().post("/api/v1/sample", body(), key);
        housekeeping.due(new org.jiban.kernel.Subject("recurring", 0), TestApplication.MORNING);
        assertThat(stored(key)).isEqualTo(1);
        application.clock().tick(Duration.ofHours(73));
        housekeeping.due(new org.jiban.kernel.Subject("recurring", 0), TestApplication.MORNING);
        assertThat(stored(key)).isZero();
        application.clock().set(TestApplication.MORNING);
    }

    private int stored(String key) {
        return jdbc.sql("SELECT count(*) FROM idempotency_key WHERE key = :key")
                .param("key", key)
                .query(Integer.class)
                .single();
    }

    private CompletableFuture<Http.Answer> inFlight(String body, String key) {
        return CompletableFuture.supplyAsync(() -> program().post("/api/v1/sample", body, key));
    }

    private static void await(java.util.function.BooleanSupplier reached) throws InterruptedException {
        for (int i = 0; i < 200 && !reached.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertThat(reached.getAsBoolean()).isTrue();
    }
}
