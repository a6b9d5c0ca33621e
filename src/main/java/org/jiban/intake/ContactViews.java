package org.jiban.intake;

import java.util.List;
import java.util.Optional;
import org.jiban.attachment.Attachment;
import org.jiban.attachment.Attachments;
import org.jiban.kernel.Actor;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.NotFound;
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
    private final Attachments attachments;

    ContactViews(
            ContactKeys keys,
            Requesters requesters,
            WorkOrders orders,
            Answers answers,
            Screening screening,
            Attachments attachments) {
        this.keys = keys;
        this.requesters = requesters;
        this.orders = orders;
        this.answers = answers;
        this.screening = screening;
        this.attachments = attachments;
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
                row.photos().isEmpty() ? List.of() : attachments.of(row.photos()),
                orders.byContact(row.id(), actor));
    }

    /** One of its pictures, decrypted; {@code order-photo-not-found} for any other. */
    WorkOrders.Picture photo(StoredContact stored, long photo) {
        ContactRow row = stored.row();
        String type = row.photos().contains(photo)
                ? attachments.of(List.of(photo)).stream()
                        .findFirst()
                        .map(Attachment::type)
                        .orElse(null)
                : null;
        if (type == null) {
            throw new NotFound("order-photo-not-found");
        }
        return new WorkOrders.Picture(type, attachments.open(photo, keys.of(row.requesterId())));
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
