package org.jiban.intake;

import java.util.Optional;
import org.jiban.kernel.Actor;
import org.jiban.kernel.ContactType;
import org.jiban.order.WorkOrders;
import org.jiban.requester.Requesters;
import org.springframework.stereotype.Component;

/** Shows contacts to staff of the hotline. */
@Component
class ContactViews {
    private final ContactKeys keys;
    private final Requesters requesters;
    private final WorkOrders orders;
    private final Answers answers;
    private final Screening screening;

    ContactViews(ContactKeys keys, Requesters requesters, WorkOrders orders, Answers answers, Screening screening) {
        this.keys = keys;
        this.requesters = requesters;
        this.orders = orders;
        this.answers = answers;
        this.screening = screening;
    }

    ContactView of(StoredContact stored, Actor actor) {
        ContactRow row = stored.row();
        Long joined = row.joinedOrder();
        return new ContactView(
                row.id(),
                row.number(),
                row.channel(),
                row.type(),
                keys.open(stored, row.title()),
                keys.open(stored, row.words()),
                row.address() == null ? null : keys.open(stored, row.address()),
                row.place(),
                row.topic(),
                row.requesterId(),
                requesters.masked(row.requesterId()),
                row.share(),
                row.safeContact(),
                row.outcome(),
                row.grounds(),
                row.reasons(),
                answer(row).orElse(null),
                joined == null ? null : orders.snapshot(joined).number(),
                row.receivedAt(),
                orders.byContact(row.id(), actor));
    }

    /** What was said at once when it was received, in the version of then. */
    Optional<DirectAnswer> answer(ContactRow row) {
        String article = row.article();
        Integer version = row.articleVersion();
        if (article != null && version != null) {
            return answers.article(article, version);
        }
        String ground = row.ground();
        if (ground != null) {
            return Optional.of(Screening.advice(screening.ground(ground)));
        }
        if (!row.dangerLines().isEmpty()) {
            return Optional.of(answers.line(row.dangerLines().getFirst()));
        }
        return row.type() == ContactType.PRAISE ? Optional.of(answers.thanks()) : Optional.empty();
    }
}
