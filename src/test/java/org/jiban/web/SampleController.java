package org.jiban.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Ids;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.Urgency;
import org.jiban.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Stands for any controller of any module, with every kind of field. */
@Hidden
@Controller
class SampleController {
    static final AtomicInteger RUNS = new AtomicInteger();

    /** When set, a call waits here in the middle of its work. */
    static volatile @Nullable CountDownLatch gate;

    private final JdbcClient jdbc;
    private final Ids ids;

    SampleController(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    record Sample(
            @Nullable String text,
            @Nullable Urgency urgency,
            int count,
            @Nullable Boolean flag,
            @Nullable Instant at,
            @Nullable List<String> words,
            @Nullable Inner inner) {}

    record Inner(@Nullable String phone, @Nullable Double lon) {}

    record Stored(String id, String text, String actor) {}

    @Once
    @Allowed
    @PostMapping("/api/v1/sample")
    ResponseEntity<Stored> create(@RequestBody Sample sample, Actor actor) throws InterruptedException {
        String text = Words.required("text", sample.text(), 20);
        RUNS.incrementAndGet();
        long id = ids.next();
        jdbc.sql("INSERT INTO throttle (key, tries, window_start) VALUES (:key, 1, '2000-01-01')")
                .param("key", Secrets.hash("sample|" + text))
                .update();
        CountDownLatch waiting = gate;
        if (waiting != null && !waiting.await(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the gate never opened");
        }
        if (text.equals("refuse")) {
            throw new BadInput("text", "field-missing");
        }
        return ResponseEntity.status(201).body(new Stored(String.valueOf(id), text, actor.code()));
    }

    @Once
    @Public
    @PostMapping("/sample-form")
    PageAnswer form(@RequestParam String text, Page page) {
        RUNS.incrementAndGet();
        return text.equals("wrong")
                ? View.of("shell/nothing", page.refused(new BadInput("text", "field-missing")))
                        .status(400)
                : Go.to("/sample/" + ids.next());
    }

    @Allowed
    @ResponseBody
    @GetMapping("/api/v1/sample/{id}")
    Stored find(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Urgency urgency,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Instant since,
            @RequestParam(required = false) @Nullable String text) {
        if (id == 0) {
            throw new NotFound("account-unknown");
        }
        return new Stored(String.valueOf(id), String.valueOf(text), "-");
    }

    @Public
    @ResponseBody
    @GetMapping("/api/v1/sample-failure")
    Stored fail() {
        throw new IllegalStateException("a secret of the inside");
    }
}
