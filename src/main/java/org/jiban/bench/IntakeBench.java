package org.jiban.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import org.jiban.platform.DatabaseAccess;
import tools.jackson.databind.json.JsonMapper;

/** Scenario: contacts over the API, each with one dispatched order, beside raw durable inserts in the same server. */
public final class IntakeBench {
    private static final Duration STEP = Duration.ofSeconds(10);
    private static final double STEADY = 0.05;
    private static final int LONGEST_WARM_UP = 6;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ProgramUnderTest program;
    private final DatabaseAccess access;
    private final Appeals appeals;
    private final AtomicLong dispatched = new AtomicLong();

    /** @param access to the program's own database server */
    public IntakeBench(ProgramUnderTest program, DatabaseAccess access, Appeals appeals) {
        this.program = program;
        this.access = access;
        this.appeals = appeals;
    }

    /**
     * Warms up, then measures both; the floor comes first and last is told by its own line.
     *
     * @param warmUp the least; it goes on, up to six times as long, while the program still compiles itself
     */
    public List<Measured> measure(int connections, Duration warmUp, Duration length) throws Exception {
        String token = program.token("AGENT");
        RawInserts raw = new RawInserts(access, program.postmaster());
        try (HttpClient client = HttpClient.newHttpClient()) {
            warmUp(connections, warmUp, worker -> () -> register(client, token));
            say("Raw durable inserts ...");
            Measured floor = raw.measure(connections, length.dividedBy(4));
            say("Contacts, for " + length.toSeconds() + " s ...");
            dispatched.set(0);
            long compilers = ProcessorTime.ofCompilers(program.pid());
            long application = ProcessorTime.of(program.pid());
            long database = ProcessorTime.ofServer(program.postmaster());
            Load.Done done = Load.run(connections, length, worker -> () -> register(client, token));
            Measured contacts = new Measured(
                    "intake, one contact with one order",
                    done.operations(),
                    done.refused(),
                    done.seconds(),
                    ProcessorTime.of(program.pid()) - application,
                    ProcessorTime.ofCompilers(program.pid()) - compilers,
                    ProcessorTime.ofServer(program.postmaster()) - database,
                    done.latencies());
            return List.of(floor, contacts);
        }
    }

    /** A steady state is one in which the just-in-time compilers have little left to do. */
    private void warmUp(int connections, Duration least, IntFunction<Load.Operation> operation) throws Exception {
        Duration step = least.compareTo(STEP) < 0 ? least : STEP;
        Duration done = Duration.ZERO;
        double share;
        do {
            long compilers = ProcessorTime.ofCompilers(program.pid());
            long application = ProcessorTime.of(program.pid());
            Load.run(connections, step, operation);
            done = done.plus(step);
            share = (ProcessorTime.ofCompilers(program.pid()) - compilers)
                    / (double) (ProcessorTime.of(program.pid()) - application);
            say(String.format(
                    Locale.ROOT, "Warming up, %d s: %.0f %% of its time is compiling", done.toSeconds(), 100 * share));
        } while (done.compareTo(least) < 0
                || (share > STEADY && done.compareTo(least.multipliedBy(LONGEST_WARM_UP)) < 0));
    }

    private static void say(String progress) {
        System.err.println(progress);
    }

    /** Share of the measured contacts whose order was on a unit's desk at once. */
    public double dispatchedShare(Measured contacts) {
        return dispatched.get() / (double) contacts.operations();
    }

    private boolean register(HttpClient client, String token) throws Exception {
        Map<String, Object> body;
        synchronized (appeals) {
            body = appeals.next();
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(program.address() + "/api/v1/contacts"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 201) {
            return false;
        }
        if (JSON.readTree(response.body())
                .path("order")
                .path("stage")
                .asString()
                .equals("DISPATCHED")) {
            dispatched.incrementAndGet();
        }
        return true;
    }
}
