package org.jiban.web.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jiban.web.Phrases;
import org.jiban.web.RequestIds;
import org.jiban.web.View;
import org.jiban.web.shell.Languages;
import org.jiban.web.shell.Readers;
import org.jiban.web.shell.Renderer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts a problem into words and sends it: {@code application/problem+json} (RFC 9457) to programs, a page to people. */
@Component
public class ProblemWriter {
    private final Explanations explanations;
    private final Phrases phrases;
    private final Languages languages;
    private final Readers readers;
    private final Renderer renderer;
    private final JsonMapper json;

    ProblemWriter(
            Explanations explanations,
            Phrases phrases,
            Languages languages,
            Readers readers,
            Renderer renderer,
            JsonMapper json) {
        this.explanations = explanations;
        this.phrases = phrases;
        this.languages = languages;
        this.readers = readers;
        this.renderer = renderer;
        this.json = json;
    }

    /** Answers a failure. Does nothing when part of another answer has already been sent. */
    public void send(Throwable failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(explanations.explain(failure), request, response);
    }

    void send(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        headers(problem, response);
        String language = languages.of(request);
        if (ForProgram.is(request)) {
            sendJson(problem, language, request, response);
        } else {
            sendPage(problem, language, request, response);
        }
    }

    private static void headers(Problem problem, HttpServletResponse response) {
        if (problem.retryAfter() != null) {
            response.setHeader(
                    "Retry-After", String.valueOf(problem.retryAfter().toSeconds()));
        }
        if (problem.status() == 401) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        if (problem.status() == 405) {
            response.setHeader("Allow", String.valueOf(problem.arguments()[1]));
        }
    }

    private void sendJson(Problem problem, String language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "type",
                URI.create("https://jiban.org/problems/" + problem.code()).toString());
        body.put("title", phrases.say(language, "problem.title." + problem.status()));
        body.put("status", problem.status());
        body.put("detail", sentence(problem, language));
        body.put("code", problem.code());
        if (problem.field() != null) {
            body.put("field", problem.field());
        }
        body.put("requestId", RequestIds.of(request));
        byte[] bytes = json.writeValueAsBytes(body);
        response.setStatus(problem.status());
        response.setHeader("Content-Language", language.equals("en") ? "en" : "zh-CN");
        response.setContentType("application/problem+json;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private String sentence(Problem problem, String language) {
        Object[] arguments = problem.arguments().clone();
        if (problem.code().equals("value-of-wrong-type")) {
            arguments[0] = phrases.say(language, "type." + arguments[0]);
        }
        return phrases.say(language, "refusal." + problem.code(), arguments);
    }

    private void sendPage(Problem problem, String language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var model = new ErrorModel(
                problem.status(),
                phrases.say(language, "problem.title." + problem.status()),
                sentence(problem, language),
                problem.field());
        renderer.send(View.of("shell/error", readers.page(request), model).status(problem.status()), response);
    }
}
