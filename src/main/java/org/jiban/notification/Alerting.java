package org.jiban.notification;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiban.journal.Entry;
import org.jiban.journal.JournalConsumer;
import org.jiban.kernel.Subject;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Tells units what is running out (催签与预警): an unsigned order climbs from the duty phone to the unit's lead to the
 * district; orders past a mark of their limit come as one digest for each unit, never one message each.
 */
@Component
class Alerting implements JournalConsumer {
    private final OrderPeople orders;
    private final Digests digests;
    private final Messages messages;

    Alerting(OrderPeople orders, Digests digests, Messages messages) {
        this.orders = orders;
        this.digests = digests;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "alerting";
    }

    @Override
    public void consume(List<Entry> batch) {
        messages.queue(Stream.concat(unsigned(batch), warned(batch)).toList());
    }

    private Stream<Outgoing> unsigned(List<Entry> batch) {
        List<Entry> late = batch.stream()
                .filter(each -> each.act().equals("order.sign-overdue"))
                .toList();
        Map<Long, OrderPeople.Person> found = orders.of(
                late.stream().map(each -> each.subject().id()).distinct().toList());
        return late.stream()
                .flatMap(each ->
                        Stream.ofNullable(found.get(each.subject().id())).map(order -> unsigned(each, order.number())));
    }

    private static Outgoing unsigned(Entry entry, String number) {
        JsonNode facts = entry.facts();
        int step = facts.path("step").asInt();
        String urgency = facts.path("urgency").asString();
        return new Outgoing(
                "entry-" + entry.id(),
                new Recipient.Post(facts.path("to").asString(), step == 2 ? Recipient.Kind.LEAD : Recipient.Kind.DUTY),
                entry.subject(),
                number,
                step <= 2 ? "UNSIGNED" : "UNSIGNED_ABOVE",
                Map.of(
                        "unit", facts.path("lead").asString(),
                        "until", facts.path("signDue").asString()),
                entry.recordedAt(),
                !urgency.equals("L1") && !urgency.equals("L2"));
    }

    private Stream<Outgoing> warned(List<Entry> batch) {
        List<Entry> warnings = batch.stream()
                .filter(each -> each.act().equals("order.limit-warned"))
                .toList();
        return digests.of(warnings).stream().map(Alerting::digest);
    }

    private static Outgoing digest(Digests.Digest digest) {
        return new Outgoing(
                "digest-" + digest.id() + "-" + digest.unit() + "-" + digest.percent(),
                new Recipient.Post(digest.unit(), Recipient.Kind.DESK),
                new Subject("digest", digest.id()),
                "",
                "WARNED",
                Map.of(
                        "unit", digest.unit(),
                        "percent", String.valueOf(digest.percent()),
                        "count", String.valueOf(digest.count()),
                        "until", digest.earliest().toString()),
                digest.at(),
                true);
    }
}
