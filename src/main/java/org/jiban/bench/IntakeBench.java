package org.jiban.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jiban.platform.DatabaseAccess;
import tools.jackson.databind.json.JsonMapper;

/** Scenario: contacts over the API, each with one dispatched order, beside raw durable inserts in the same server. */
public final class IntakeBench {
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

    /** Warms up, then measures both; the floor comes first and last is told by its own line. */
    public List<Measured> measure(int connections, Duration warmUp, Duration length) throws Exception {
        String token = program.token("AGENT");
        RawInserts raw = new RawInserts(access, program.postmaster());
        try (HttpClient client = HttpClient.newHttpClient()) {
            Load.run(connections, warmUp, worker -> () -> register(client, token));
            Measured floor = raw.measure(connections, length.dividedBy(4));
            dispatched.set(0);
            long application = ProcessorTime.of(program.pid());
            long database = ProcessorTime.ofServer(program.postmaster());
            Load.Done done = Load.run(connections, length, worker -> () -> register(client, token));
            Measured contacts = new Measured(
                    "intake, one contact with one order",
                    done.operations(),
                    done.refused(),
                    done.seconds(),
                    ProcessorTime.of(program.pid()) - application,
                    ProcessorTime.ofServer(program.postmaster()) - database,
                    done.latencies());
            return List.of(floor, contacts);
        }
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
