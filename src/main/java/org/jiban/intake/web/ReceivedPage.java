package org.jiban.intake.web;

import org.jiban.catalogue.Catalogue;
import org.jiban.directory.Directory;
import org.jiban.dispatch.Reasons;
import org.jiban.intake.ContactView;
import org.jiban.intake.Outcome;
import org.jiban.order.OrderLine;
import org.jiban.web.ClockStrip;
import org.jiban.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a contact together for its page. */
@Component
class ReceivedPage {
    private final Catalogue catalogue;
    private final Directory directory;
    private final Reasons reasons;

    ReceivedPage(Catalogue catalogue, Directory directory, Reasons reasons) {
        this.catalogue = catalogue;
        this.directory = directory;
        this.reasons = reasons;
    }

    Received of(ContactView contact, String words, String review, Page page) {
        boolean direct = contact.outcome() == Outcome.ANSWERED && contact.joinedNumber() == null;
        boolean reviewable = contact.outcome() != Outcome.ANSWERED && contact.outcome() != Outcome.ORDER;
        return new Received(
                contact,
                directory.words(contact.place(), page.lang()),
                contact.topic() == null ? null : topic(contact.topic(), page),
                reasons.of(contact.reasons(), page),
                contact.orders().stream().map(each -> line(each, page)).toList(),
                direct,
                reviewable && contact.orders().isEmpty(),
                words,
                review);
    }

    private Received.Line line(OrderLine order, Page page) {
        String lead = order.lead();
        var due = order.feedbackDue() == null ? order.dispatchDue() : order.feedbackDue();
        return new Received.Line(
                order,
                topic(order.topic(), page),
                lead == null ? null : page.unit(lead),
                ClockStrip.of(order.receivedAt(), due, order.closedAt(), page.now()));
    }

    private @Nullable String topic(String code, Page page) {
        return catalogue.findTopic(code).map(each -> each.label(page.lang())).orElse(code);
    }
}
