package org.jiban.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiban.journal.Entry;
import org.jiban.journal.JournalConsumer;
import org.jiban.requester.Masked;
import org.jiban.requester.Requesters;
import org.jiban.requester.SafeContact;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Tells people that they have been heard (受理告知): a receipt with number and query code for every contact, a word of
 * apology for a call that nobody answered, and the reason when a person has screened something out.
 */
@Component
class Receipts implements JournalConsumer {
    /** A caller who rings again and again is told once in this time. */
    private static final Duration ONE_APOLOGY = Duration.ofHours(2);

    private final ContactPeople people;
    private final Requesters requesters;
    private final Messages messages;

    Receipts(ContactPeople people, Requesters requesters, Messages messages) {
        this.people = people;
        this.requesters = requesters;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "receipts";
    }

    @Override
    public void consume(List<Entry> batch) {
        messages.queue(Stream.concat(contacts(batch), missedCalls(batch)).toList());
    }

    private Stream<Outgoing> contacts(List<Entry> batch) {
        List<Entry> worth =
                batch.stream().filter(each -> template(each) != null).toList();
        Map<Long, ContactPeople.Person> found =
                people.of(worth.stream().map(each -> each.subject().id()).collect(Collectors.toSet()));
        return worth.stream()
                .flatMap(each -> receipt(each, found.get(each.subject().id())));
    }

    /** Asking about an order one has already makes no receipt of its own: what was done about it is told instead. */
    private static @Nullable String template(Entry entry) {
        JsonNode facts = entry.facts();
        return switch (entry.act()) {
            case "contact.received" ->
                facts.path("imported").asBoolean() || facts.path("deed").isString() ? null : received(facts);
            case "contact.screened" -> "SCREENED";
            default -> null;
        };
    }

    private static String received(JsonNode facts) {
        return switch (facts.path("outcome").asString()) {
            case "ANSWERED" -> "ANSWERED";
            case "EXPLAINED" -> "EXPLAINED";
            case "ROUTED" -> facts.path("orders").asInt() > 0 ? "RECEIVED" : "ROUTED";
            default -> "RECEIVED";
        };
    }

    private static Stream<Outgoing> receipt(Entry entry, ContactPeople.@Nullable Person person) {
        String template = template(entry);
        return person == null || person.silent() || template == null
                ? Stream.empty()
                : Stream.of(new Outgoing(
                        "entry-" + entry.id(),
                        new Recipient.Requester(person.requester()),
                        entry.subject(),
                        person.number(),
                        template,
                        Map.of(),
                        entry.recordedAt(),
                        !person.urgent()));
    }

    private Stream<Outgoing> missedCalls(List<Entry> batch) {
        List<Entry> missed = batch.stream().filter(Receipts::isOwedACall).toList();
        Set<Long> callers = missed.stream().map(Receipts::requester).collect(Collectors.toSet());
        Map<Long, Masked> known = requesters.masked(callers);
        return missed.stream()
                .filter(each -> mayBeWritten(known.get(requester(each))))
                .map(Receipts::apology);
    }

    private static boolean isOwedACall(Entry entry) {
        return entry.act().equals("call.abandoned")
                && entry.facts().path("requester").isNumber()
                && entry.facts().path("callBackDue").isString();
    }

    private static long requester(Entry entry) {
        return entry.facts().path("requester").asLong();
    }

    private static boolean mayBeWritten(@Nullable Masked person) {
        return person != null && !person.erased() && person.safeContact().way() != SafeContact.Way.NEVER;
    }

    private static Outgoing apology(Entry entry) {
        String due = entry.facts().path("callBackDue").asString();
        long turn = Instant.parse(due).getEpochSecond() / ONE_APOLOGY.toSeconds();
        return new Outgoing(
                "missed-call-" + requester(entry) + "-" + turn,
                new Recipient.Requester(requester(entry)),
                entry.subject(),
                "",
                "MISSED_CALL",
                Map.of("until", due),
                entry.recordedAt(),
                true);
    }
}
