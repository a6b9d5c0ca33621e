package org.jiban.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Role;
import org.jiban.people.Account;
import org.jiban.people.People;
import org.jiban.support.Http;
import org.jiban.support.JibanTest;
import org.jiban.support.TestApplication;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Whatever is sent, the answer is a plain sentence and a 4xx, and nothing is stored. */
@JibanTest
class HostileInputTest {
    private static String token = "";
    private final TestApplication application;
    private final JdbcClient jdbc;

    HostileInputTest(TestApplication application, JdbcClient jdbc) {
        this.application = application;
        this.jdbc = jdbc;
    }

    @BeforeAll
    static void anAccount(People people) {
        Account account = people.create(
                "hostile", "correct horse battery", Set.of(Role.API_CLIENT), null, "接口", Actor.system("test"));
        token = people.issueToken(account.id(), "test", null, Actor.system("test"));
    }

    private Http program() {
        return new Http(application).bearer(token);
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("", "body-missing", ""),
                Arguments.of("{", "json-malformed", ""),
                Arguments.of("null", "body-missing", ""),
                Arguments.of("[]", "json-not-an-object", ""),
                Arguments.of("\"text\"", "json-not-an-object", ""),
                Arguments.of("12", "json-not-an-object", ""),
                Arguments.of("{\"text\":\"a\",\"count\":1} x", "json-malformed", ""),
                Arguments.of("{\"text\":\"a\",\"text\":\"b\",\"count\":1}", "json-malformed", ""),
                Arguments.of("{'text':'a','count':1}", "json-malformed", ""),
                Arguments.of("{\"text\":12,\"count\":1}", "value-of-wrong-type", "text"),
                Arguments.of("{\"text\":{},\"count\":1}", "value-of-wrong-type", "text"),
                Arguments.of("{\"text\":[\"a\"],\"count\":1}", "value-of-wrong-type", "text"),
                Arguments.of("{\"text\":\"a\",\"count\":\"many\"}", "value-of-wrong-type", "count"),
                Arguments.of("{\"text\":\"a\",\"count\":\"7\"}", "value-of-wrong-type", "count"),
                Arguments.of("{\"text\":\"a\",\"count\":null}", "value-of-wrong-type", "count"),
                Arguments.of("{\"text\":\"a\",\"count\":1.5}", "value-of-wrong-type", "count"),
                Arguments.of("{\"text\":\"a\",\"count\":99999999999}", "value-unreadable", "count"),
                Arguments.of("{\"text\":\"a\",\"count\":NaN}", "json-malformed", ""),
                Arguments.of("{\"text\":\"a\",\"count\":1,\"urgency\":\"L9\"}", "value-unknown", "urgency"),
                Arguments.of("{\"text\":\"a\",\"count\":1,\"urgency\":\"\"}", "value-unknown", "urgency"),
                Arguments.of("{\"text\":\"a\",\"count\":1,\"urgency\":0}", "value-unknown", "urgency"),
                Arguments.of("{\"text\":\"a\",\"count\":1,\"flag\":\"yes\"}", "value-of-wrong-type", "flag"),
                Arguments.of("{\"text\":\"a\",\"count\":1,\"flag\":1}", "value-of-wrong-type", "flag"),
                Arguments.of("{\"text\":\"a\",\"count\":1,\"at\":\"yesterday\"}", "value-of-wrong-type", "at"),
                Arguments.of(
                        "{\"text\":\"a\",\"count\":1,\"at\":\"2026-02-30T10:00:00Z\"}", "value-of-wrong-type", "at"),
                Arguments.of("{\"text\":\"a\",\"count\":1,\"words\":\"a\"}", "value-of-wrong-type", "words"),
                Arguments.of("{\"text\":\"a\",\"count\":1,\"words\":[1]}", "value-of-wrong-type", "words[0]"),
                Arguments.of("{\"text\":\"a\",\"count\":1,\"inner\":7}", "value-of-wrong-type", "inner"),
                Arguments.of(
                        "{\"text\":\"a\",\"count\":1,\"inner\":{\"phone\":154}}", "value-of-wrong-type", "inner.phone"),
                Arguments.of(
                        "{\"text\":\"a\",\"count\":1,\"inner\":{\"lon\":\"x\"}}", "value-of-wrong-type", "inner.lon"),
                Arguments.of("{\"text\":\"a\\u0000b\",\"count\":1}", "value-unreadable", "text"),
                Arguments.of("{\"text\":\"a\\ud800b\",\"count\":1}", "value-unreadable", "text"),
                Arguments.of("{\"text\":\"a\\u202eb\",\"count\":1}", "text-unreadable", "text"),
                Arguments.of("{\"text\":\"   \",\"count\":1}", "field-missing", "text"),
                Arguments.of("{\"count\":1}", "field-missing", "text"),
                Arguments.of("{\"text\":\"" + "长".repeat(21) + "\",\"count\":1}", "text-too-long", "text"),
                Arguments.of("{\"text\":\"" + "a".repeat(300_000) + "\",\"count\":1}", "json-too-deep-or-long", ""),
                Arguments.of("{\"text\":" + "[".repeat(10_000), "value-of-wrong-type", "text"),
                Arguments.of("{\"inner\":".repeat(10_000), "json-too-deep-or-long", ""));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aBadBodyIsRefusedNamingTheField(String body, String code, String field) {
        int before = SampleController.RUNS.get();
        Http.Answer answer = program().post("/api/v1/sample", body);
        assertProblem(answer, 400, code);
        assertThat(answer.json().path("field").asString("")).isEqualTo(field);
        assertThat(code.equals("field-missing") || SampleController.RUNS.get() == before)
                .isTrue();
    }

    @Test
    void anUnknownValueIsAnsweredWithTheKnownOnes() {
        Http.Answer answer = program().header("Accept-Language", "en").post("/api/v1/sample", "{\"urgency\":\"L9\"}");
        assertThat(answer.json().path("detail").asString()).isEqualTo("This can only be one of: L1, L2, L3, L4.");
    }

    @Test
    void sentencesComeInTheLanguageThatWasAskedFor() {
        assertThat(program().post("/api/v1/sample", "{").json().path("detail").asString())
                .isEqualTo("请求正文不是正确的 JSON。");
        Http.Answer english =
                program().header("Accept-Language", "en-GB,en;q=0.9").post("/api/v1/sample", "{");
        assertThat(english.json().path("detail").asString()).isEqualTo("The body is not correct JSON.");
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, 415, content-type-unsupported",
        "application/xml, 415, content-type-unsupported",
        "application/json;charset=GBK, 415, content-type-unsupported",
        "application/json;charset=nonsense, 415, content-type-unsupported",
        "nonsense, 415, content-type-unsupported",
        "application/x-www-form-urlencoded, 415, content-type-unsupported",
        "multipart/form-data, 400, multipart-malformed"
    })
    void anotherContentTypeIsRefused(String type, int status, String code) {
        Http.Answer answer =
                program().header("Idempotency-Key", "key-of-another-type").send("POST", "/api/v1/sample", type, "{}");
        assertProblem(answer, status, code);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        assertProblem(program().post("/api/v1/sample", " ".repeat(1_100_000) + "{}"), 413, "body-too-large");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/nowhere, 404, page-not-found, ''",
        "GET, /api/v1/sample/0, 404, account-unknown, ''",
        "GET, /api/v1/sample/abc, 400, value-of-wrong-type, id",
        "GET, /api/v1/sample/99999999999999999999, 400, value-of-wrong-type, id",
        "GET, /api/v1/sample/1?urgency=L9, 400, value-unknown, urgency",
        "GET, /api/v1/sample/1?limit=ten, 400, value-of-wrong-type, limit",
        "GET, /api/v1/sample/1?since=today, 400, value-of-wrong-type, since",
        "GET, /api/v1/sample/1?limit=1&limit=2, 400, value-twice, limit",
        "GET, /api/v1/sample/1?text=a&text=b, 400, value-twice, text",
        "GET, /api/v1/sample/1?text=a%00b, 400, text-unreadable, text",
        "GET, /api/v1/sample/1?text=%D6%D0, 400, parameters-undecodable, ''",
        "GET, /api/v1/sample/1?te%00xt=a, 400, address-malformed, ''",
        "GET, /api/v1//sample/1, 400, address-malformed, ''",
        "DELETE, /api/v1/sample/1, 405, method-not-allowed, ''",
        "PUT, /api/v1/sample, 405, method-not-allowed, ''",
        "PATCH, /api/v1/sample, 405, method-not-allowed, ''",
        "GET, /api/v1/sample, 405, method-not-allowed, ''",
        "TRACE, /api/v1/sample, 405, method-not-allowed, ''",
        "PROPFIND, /api/v1/sample, 405, method-not-allowed, ''"
    })
    void aBadAddressIsRefused(String method, String path, int status, String code, String field) {
        Http.Answer answer = program().send(method, path, "application/json", "");
        assertProblem(answer, status, code);
        assertThat(answer.json().path("field").asString("")).isEqualTo(field);
    }

    @Test
    void anAnswerInAnotherFormatIsRefusedInTheOneWeHave() {
        assertProblem(program().header("Accept", "text/csv").get("/api/v1/sample/1"), 406, "not-acceptable");
    }

    @Test
    void aQueryThatCannotBeDecodedIsRefused() {
        String answer =
                RawHttp.send(application, "GET /api/v1/sample/1?text=%zz HTTP/1.1", "Authorization: Bearer " + token);
        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(answer).contains("application/problem+json").contains("\"code\":\"parameters-undecodable\"");
    }

    @ParameterizedTest
    @CsvSource({
        "GET /sign in HTTP/1.1",
        "GET / HTTP/9.9",
        "'G\tT / HTTP/1.1'",
        "GET /{}|<> HTTP/1.1",
        "nonsense",
        "GET /api/v1/sample/%00 HTTP/1.1",
        "GET /api/v1/sample/..%2f1 HTTP/1.1"
    })
    void whatTheContainerRefusesTellsNothing(String line) {
        String answer = RawHttp.send(application, line);
        assertThat(answer).matches("(?s)HTTP/1.1 (400|505).*");
        assertThat(answer)
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContain("Exception")
                .doesNotContain("<html");
    }

    @Test
    void ourOwnFailureTellsNothingOfTheInside() {
        Http.Answer answer = new Http(application).get("/api/v1/sample-failure");
        assertProblem(answer, 500, "our-fault");
        assertThat(answer.body()).doesNotContain("secret of the inside");
    }

    @Test
    void nothingOfARefusedCallIsStored() {
        String key = "refused-and-gone-1";
        assertProblem(program().post("/api/v1/sample", "{\"text\":\"refuse\",\"count\":1}", key), 400, "field-missing");
        assertThat(jdbc.sql("SELECT count(*) FROM idempotency_key WHERE key = :key")
                        .param("key", key)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("SELECT count(*) FROM throttle WHERE key = :key")
                        .param("key", Secrets.hash("sample|refuse"))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static void assertProblem(Http.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.path("code").asString()).as(answer.body()).isEqualTo(code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotBlank().doesNotStartWith("problem.");
        assertThat(problem.path("detail").asString())
                .isNotBlank()
                .doesNotStartWith("refusal.")
                .doesNotContain("{0}");
        assertThat(problem.path("requestId").asString())
                .isEqualTo(answer.header("X-Request-Id"))
                .isNotBlank();
        assertThat(answer.body())
                .doesNotContain("Exception")
                .doesNotContain("org.jiban")
                .doesNotContain("\tat ");
    }
}
