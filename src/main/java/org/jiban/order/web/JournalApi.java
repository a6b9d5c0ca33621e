package org.jiban.order.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiban.journal.Entry;
import org.jiban.journal.Journal;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Ids;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.Role;
import org.jiban.kernel.Subject;
import org.jiban.order.EntrySight;
import org.jiban.order.WorkOrders;
import org.jiban.web.Allowed;
import org.jiban.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The journal about one subject, newest first: of an order for all who may see it, of anything else for auditors. */
@RestController
class JournalApi {
    private static final int MOST = 500;

    /** Shorter digits are the end of a number that is read out, not an id. */
    private static final int SHORTEST_ID = 15;

    private final Journal journal;
    private final WorkOrders orders;
    private final EntrySight sight;

    JournalApi(Journal journal, WorkOrders orders, EntrySight sight) {
        this.journal = journal;
        this.orders = orders;
        this.sight = sight;
    }

    /** An entry; ids are strings. */
    record EntryBody(
            String id,
            Instant happenedAt,
            Instant recordedAt,
            String subject,
            String act,
            int version,
            String actor,
            @Nullable String unit,
            JsonNode facts) {}

    /** @param subject an order's number, {@code order:NUMBER}, or for auditors {@code KIND:ID} */
    @Allowed({
        Role.AGENT,
        Role.DISPATCHER,
        Role.HANDLER,
        Role.UNIT_LEAD,
        Role.CALLBACK,
        Role.SUPERVISOR,
        Role.ANALYST,
        Role.API_CLIENT,
        Role.AUDIT_ADMIN
    })
    @GetMapping("/api/v1/journal")
    Slice<EntryBody> of(@RequestParam String subject, Actor actor) {
        List<EntryBody> entries = journal.history(read(subject, actor), MOST).stream()
                .map(entry -> body(sight.of(entry, actor)))
                .toList();
        return new Slice<>(entries, null);
    }

    private Subject read(String subject, Actor actor) {
        int colon = subject.indexOf(':');
        String kind = colon < 0 ? "order" : subject.substring(0, colon);
        String rest = subject.substring(colon + 1);
        boolean auditor = actor.is(Role.AUDIT_ADMIN);
        if (kind.equals("order")) {
            return Subject.order(auditor ? id(rest) : orders.idFor(rest, actor));
        }
        Optional<Long> id = Ids.written(rest);
        if (!kind.matches("[a-z-]{1,20}") || id.isEmpty()) {
            throw new BadInput("subject", "journal-subject");
        }
        if (!auditor && !actor.is(Role.SUPERVISOR)) {
            throw new NotFound("journal-subject-unknown");
        }
        return new Subject(kind, id.get());
    }

    private long id(String numberOrId) {
        return Ids.written(numberOrId)
                .filter(id -> numberOrId.length() >= SHORTEST_ID)
                .or(() -> orders.idOf(numberOrId))
                .orElseThrow(() -> new NotFound("order-not-found"));
    }

    private static EntryBody body(Entry entry) {
        return new EntryBody(
                String.valueOf(entry.id()),
                entry.happenedAt(),
                entry.recordedAt(),
                entry.subject().kind() + ":" + entry.subject().id(),
                entry.act(),
                entry.version(),
                entry.actor(),
                entry.unit(),
                readable(entry.facts()));
    }

    /** Ids are 64 bits long, more than a number in JSON is sure to hold. */
    private static JsonNode readable(JsonNode facts) {
        if (!(facts instanceof ObjectNode object)) {
            return facts;
        }
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        object.forEachEntry((name, value) -> {
            boolean id = value.isIntegralNumber() && Math.abs(value.asLong()) > 9_007_199_254_740_991L;
            if (id) {
                out.put(name, value.asString());
            } else {
                out.set(name, value);
            }
        });
        return out;
    }
}
