package org.jiban.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jiban.journal.AuditVerification;
import org.jiban.journal.JournalReader;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Role;
import org.jiban.people.Account;
import org.jiban.people.People;
import org.jiban.support.Http;
import org.jiban.support.TestApplication;
import org.jiban.timer.Sweeper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Two processes on one database: each call may reach either, and nothing is lost, doubled or done twice. */
class TwoProcessesTest {
    private static final String STREET = "110108011";
    private static final Actor MAKER = Actor.system("test");

    private static TestApplication first;
    private static TestApplication second;
    private static String agent = "";
    private static String handler = "";

    @BeforeAll
    static void startBoth() {
        first = TestApplication.fresh(java.util.Map.of());
        second = TestApplication.on(first.access(), java.util.Map.of());
        People people = first.bean(People.class);
        agent = token(people, "two-agent", Role.AGENT, null);
        handler = token(people, "two-handler", Role.HANDLER, STREET);
    }

    private static String token(People people, String name, Role role, @org.jspecify.annotations.Nullable String unit) {
        Account account = people.create(name, "correct horse " + name, Set.of(role), unit, name, MAKER);
        return people.issueToken(account.id(), "test", null, MAKER);
    }

    @AfterAll
    static void stopBoth() {
        second.close();
        first.close();
    }

    @Test
    void oneKeySentToBothAtOnceStoresOneContactAndBothTellIt() {
        String body = appeal("15466000001");
        List<Http.Answer> answers = together(
                () -> at(first, agent).post("/api/v1/contacts", body, "one-key-two-processes"),
                () -> at(second, agent).post("/api/v1/contacts", body, "one-key-two-processes"));
        assertThat(answers).extracting(Http.Answer::status).containsOnly(201);
        assertThat(answers.get(0).json().path("number").asString())
                .isEqualTo(answers.get(1).json().path("number").asString());
    }

    @Test
    void ofTwoWhoSignAtOnceOneWinsAndTheOtherIsToldSo() {
        String number = received(first, "15466000002");
        List<Http.Answer> answers = together(
                () -> at(first, handler).post("/api/v1/orders/" + number + "/signature", "{}"),
                () -> at(second, handler).post("/api/v1/orders/" + number + "/signature", "{}"));
        assertThat(answers).extracting(Http.Answer::status).containsExactlyInAnyOrder(201, 409);
        assertThat(answers.stream()
                        .filter(each -> each.status() == 409)
                        .findFirst()
                        .orElseThrow()
                        .json()
                        .path("detail")
                        .asString())
                .isNotBlank();
        assertThat(entries("order.signed")).isEqualTo(1);
    }

    @Test
    void whatOneProcessReceivesTheOtherShowsAtOnce() {
        String number = received(first, "15466000003");
        JsonNode seen = at(second, handler).get("/api/v1/orders/" + number).json();
        assertThat(seen.path("lead").asString()).isEqualTo(STREET);
    }

    @Test
    void aSessionOpenedAtOneIsKnownAtTheOther() {
        Http browser = new Http(first);
        assertThat(browser.signIn("two-agent", "correct horse two-agent").status())
                .isEqualTo(303);
        Http elsewhere = new Http(second);
        browser.cookies().forEach(elsewhere::cookie);
        assertThat(elsewhere.get("/staff").location()).doesNotContain("sign-in");
    }

    @Test
    void aLimitThatPassesIsActedOnOnceHoweverManyProcessesSweep() {
        String number = received(first, "15466000004");
        first.clock().tick(Duration.ofDays(9));
        second.clock().tick(Duration.ofDays(9));
        together(
                () -> first.bean(Sweeper.class).sweepAll(),
                () -> second.bean(Sweeper.class).sweepAll());
        assertThat(at(second, agent)
                        .get("/api/v1/orders/" + number)
                        .json()
                        .path("stage")
                        .asString())
                .isEqualTo("CALLBACK_DUE");
        assertThat(mostOften("order.answer-limit-passed")).isEqualTo(1);
        assertThat(mostOften("order.callback-due")).isEqualTo(1);
    }

    @Test
    void bothReadTheJournalAndSealItTogetherWithoutAGap() {
        IntStream.range(10, 20)
                .parallel()
                .forEach(each -> received(each % 2 == 0 ? first : second, "154660000" + each));
        together(drained(first), drained(second));
        assertThat(first.bean(AuditVerification.class).verify().holds()).isTrue();
        assertThat(second.bean(AuditVerification.class).verify().holds()).isTrue();
    }

    private static Callable<Boolean> drained(TestApplication process) {
        return () -> {
            process.bean(JournalReader.class).drain();
            return true;
        };
    }

    /** How often the act stands in the journal about the subject that has it most often, told apart by its facts. */
    private static long mostOften(String act) {
        return first.bean(JdbcClient.class)
                .sql("SELECT max(times) FROM (SELECT count(*) AS times FROM entry WHERE act = :act"
                        + " GROUP BY subject_id, facts->>'which') AS each")
                .param("act", act)
                .query((row, line) -> row.getLong(1))
                .single();
    }

    private static long entries(String act) {
        return first.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM entry WHERE act = :act")
                .param("act", act)
                .query((row, line) -> row.getLong(1))
                .single();
    }

    private static Http at(TestApplication process, String token) {
        return new Http(process).bearer(token);
    }

    private static String received(TestApplication process, String phone) {
        Http.Answer answer = at(process, agent).post("/api/v1/contacts", appeal(phone));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("order").path("number").asString();
    }

    private static String appeal(String phone) {
        return """
                {"channel":"PHONE","type":"COMPLAINT","topicCode":"150603","text":"邻居家狗从早叫到晚，%s",
                 "requester":{"name":"试一试","phone":"%s"},"place":{"district":"110108","street":"110108011"}}""".formatted("第" + phone.substring(7) + "天了", phone);
    }

    @SafeVarargs
    private static <T> List<T> together(Callable<T>... tasks) {
        CountDownLatch start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = List.of(tasks).stream()
                    .map(task -> threads.submit(() -> {
                        start.await();
                        return task.call();
                    }))
                    .toList();
            start.countDown();
            return running.stream().map(TwoProcessesTest::result).toList();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
