package org.jiban.notification;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jiban.journal.Entry;
import org.jiban.journal.JournalConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Tells the requester what happened to their order (告知诉求人): which act makes which message is the table below. */
@Component
class Telling implements JournalConsumer {
    private final OrderPeople people;
    private final Messages messages;

    Telling(OrderPeople people, Messages messages) {
        this.people = people;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "telling";
    }

    @Override
    public void consume(List<Entry> batch) {
        List<Entry> worth =
                batch.stream().filter(each -> template(each).isPresent()).toList();
        Set<Long> orders = new LinkedHashSet<>();
        worth.forEach(each -> orders.add(each.subject().id()));
        Map<Long, OrderPeople.Person> found = people.of(orders);
        messages.queue(worth.stream()
                .flatMap(each -> told(each, found.get(each.subject().id())).stream())
                .toList());
    }

    private static Optional<Outgoing> told(Entry entry, OrderPeople.@Nullable Person person) {
        return person == null || person.silent() ? Optional.empty() : Optional.of(message(entry, person));
    }

    private static Optional<String> template(Entry entry) {
        JsonNode facts = entry.facts();
        return Optional.ofNullable(
                switch (entry.act()) {
                    case "order.dispatched" -> facts.path("first").asBoolean() ? "DISPATCHED" : "UNIT_CHANGED";
                    case "order.answer-limit-passed" ->
                        facts.path("which").asString().equals("FEEDBACK") ? "LATE" : null;
                    case "order.asked" -> "QUESTION";
                    case "order.answered" -> "ANSWER_GIVEN";
                    case "order.urged" -> facts.path("contact").isNull() ? null : "URGED";
                    case "order.reopened" -> "REOPENED";
                    case "order.supervised" -> "SUPERVISED";
                    case "order.closed" -> closing(facts);
                    case "order.withdrawn" -> "WITHDRAWN";
                    case "callback.link-offered" -> "CALLBACK_LINK";
                    case "callback.appointed" -> "CALLBACK_APPOINTMENT";
                    default -> null;
                });
    }

    /** What a dispatcher screened out is told with its reason, by {@link Receipts}. */
    private static @Nullable String closing(JsonNode facts) {
        return switch (facts.path("ground").asString()) {
            case "UNREACHED" -> "CLOSED_UNREACHED";
            case "SCREENED" -> null;
            default -> "CLOSED";
        };
    }

    private static Outgoing message(Entry entry, OrderPeople.Person person) {
        return new Outgoing(
                "entry-" + entry.id(),
                new Recipient.Requester(person.requester()),
                entry.subject(),
                person.number(),
                template(entry).orElseThrow(),
                values(entry.facts()),
                entry.recordedAt(),
                !person.urgent());
    }

    /** The unit that answers and the time that is promised, whichever the act carries. */
    private static Map<String, String> values(JsonNode facts) {
        Map<String, String> values = new TreeMap<>();
        if (facts.path("lead").isString()) {
            values.put("unit", facts.path("lead").asString());
        }
        for (String promise : List.of("newFeedbackDue", "until", "due", "feedbackDue")) {
            if (facts.path(promise).isString()) {
                values.put("until", facts.path(promise).asString());
                break;
            }
        }
        return values;
    }
}
