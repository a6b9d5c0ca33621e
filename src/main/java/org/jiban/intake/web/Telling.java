package org.jiban.intake.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jiban.catalogue.Catalogue;
import org.jiban.dispatch.DispatchQueue;
import org.jiban.dispatch.Reasons;
import org.jiban.intake.AboutOrder.Deed;
import org.jiban.intake.ContactAnswer;
import org.jiban.intake.DirectAnswer;
import org.jiban.order.OpenedOrder;
import org.jiban.order.OrderSnapshot;
import org.jiban.order.WorkOrders;
import org.jiban.requester.Masked;
import org.jiban.requester.Requesters;
import org.jiban.web.ClockStrip;
import org.jiban.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what became of a contact into the words of the page and of the phone. */
@Component
class Telling {
    private final WorkOrders orders;
    private final DispatchQueue queue;
    private final Catalogue catalogue;
    private final Requesters requesters;
    private final Reasons reasons;

    Telling(WorkOrders orders, DispatchQueue queue, Catalogue catalogue, Requesters requesters, Reasons reasons) {
        this.orders = orders;
        this.queue = queue;
        this.catalogue = catalogue;
        this.requesters = requesters;
        this.reasons = reasons;
    }

    /**
     * @param began when the agent began to write; null when unknown
     * @param deed what was done about an order that was there; null when the contact was a new matter
     */
    Done of(ContactAnswer answer, @Nullable Instant began, @Nullable Long call, @Nullable Deed deed, Page page) {
        List<Done.Order> own = own(answer, page);
        Masked who = own.isEmpty() ? null : masked(answer);
        return new Done(
                answer.number(),
                deed == null ? "console.outcome." + answer.outcome() : "console.done." + deed,
                answer.queryCode(),
                answer.receivedAt(),
                began == null ? null : seconds(began, answer.receivedAt()),
                call,
                who,
                own,
                answer.dangers(),
                answer.answer(),
                sentences(answer, own, deed, page),
                answer.answer() != null && answer.answer().source() == DirectAnswer.Source.ARTICLE);
    }

    private static @Nullable Long seconds(Instant began, Instant received) {
        long seconds = Duration.between(began, received).toSeconds();
        return seconds < 1 || seconds > 7200 ? null : seconds;
    }

    private @Nullable Masked masked(ContactAnswer answer) {
        long order = answer.orders().isEmpty() && answer.existing() != null
                ? answer.existing().id()
                : answer.orders().getFirst().id();
        long requester = orders.snapshot(order).requesterId();
        return requesters.masked(List.of(requester)).get(requester);
    }

    private List<Done.Order> own(ContactAnswer answer, Page page) {
        ContactAnswer.ExistingOrder existing = answer.existing();
        if (answer.orders().isEmpty()) {
            return existing == null ? List.of() : List.of(order(orders.snapshot(existing.id()), page));
        }
        return answer.orders().stream().map(each -> order(each, answer, page)).toList();
    }

    private Done.Order order(OpenedOrder order, ContactAnswer answer, Page page) {
        String lead = order.lead();
        Instant due = order.feedbackDue() == null ? order.dispatchDue() : order.feedbackDue();
        return new Done.Order(
                order.number(),
                order.stage(),
                topic(order.topic(), page),
                order.urgency(),
                lead == null ? null : page.unit(lead),
                order.assists().stream().map(page::unit).toList(),
                lead == null ? why(order.id(), page) : List.of(),
                ClockStrip.running(answer.receivedAt(), due, page.now()),
                order.contactDue(),
                order.feedbackDue(),
                order.dispatchDue());
    }

    private Done.Order order(OrderSnapshot order, Page page) {
        String lead = order.lead();
        Instant due = order.feedbackDue() == null ? order.dispatchDue() : order.feedbackDue();
        return new Done.Order(
                order.number(),
                order.stage(),
                topic(order.topic(), page),
                order.urgency(),
                lead == null ? null : page.unit(lead),
                order.assists().stream().map(page::unit).toList(),
                lead == null ? why(order.id(), page) : List.of(),
                ClockStrip.running(order.receivedAt(), due, page.now()),
                order.firstContactAt() == null ? order.contactDue() : null,
                order.feedbackDue(),
                order.dispatchDue());
    }

    private List<String> why(long order, Page page) {
        return queue.find(order).stream()
                .flatMap(each -> each.reasons().stream())
                .map(each -> reasons.say(each, page))
                .toList();
    }

    private String topic(String code, Page page) {
        return catalogue.findTopic(code).map(each -> each.label(page.lang())).orElse(code);
    }

    private static List<String> sentences(ContactAnswer answer, List<Done.Order> own, @Nullable Deed deed, Page page) {
        List<String> sentences = new ArrayList<>();
        answer.dangers().stream()
                .map(each -> page.pick(each.advice(), each.adviceEn()))
                .distinct()
                .forEach(sentences::add);
        DirectAnswer said = answer.answer();
        if (said != null && said.source() != DirectAnswer.Source.DANGER) {
            sentences.add(said.text(page.lang()));
        }
        ContactAnswer.ExistingOrder existing = answer.existing();
        if (existing != null) {
            sentences.add(page.say("console.did." + (deed == null ? Deed.URGE : deed), existing.repeat()));
        }
        own.stream().filter(each -> !each.ended()).forEach(each -> sentences.add(sentence(each, page)));
        if (existing == null && !own.isEmpty()) {
            sentences.add(tails(own, page));
        }
        return List.copyOf(sentences);
    }

    private static String sentence(Done.Order order, Page page) {
        String lead = order.lead();
        if (lead == null) {
            return page.say("console.read-waiting", order.topic(), page.when(order.dispatchDue()));
        }
        if (order.answered()) {
            return page.say("console.read-answered", order.topic(), lead);
        }
        String until = page.when(order.feedbackDue());
        return order.contactDue() == null
                ? page.say("console.read-with-unit", order.topic(), lead, until)
                : page.say("console.read-dispatched", order.topic(), lead, page.when(order.contactDue()), until);
    }

    private static String tails(List<Done.Order> own, Page page) {
        String tails = String.join(
                page.english() ? ", " : "、", own.stream().map(Done.Order::tail).toList());
        return page.say("console.read-tails", tails);
    }
}
