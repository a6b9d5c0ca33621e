package org.jiban.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jiban.dispatch.AskReason;
import org.jiban.dispatch.AskReason.Kind;
import org.jiban.dispatch.Decision;
import org.jiban.dispatch.DispatchQueue;
import org.jiban.dispatch.Waiting;
import org.jiban.journal.Happening;
import org.jiban.kernel.Actor;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.OutOfOrder;
import org.jiban.kernel.Subject;
import org.jiban.kernel.Words;
import org.jiban.order.OpenedOrder;
import org.jiban.order.Photo;
import org.jiban.order.Respondent;
import org.jiban.order.WorkOrders;
import org.jiban.requester.KnownRequester;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Second thoughts of the requester (复核): an answer that does not answer, or a ground they do not accept. Either opens an
 * order with the original time of receipt, once; a review is decided by another person than the one who applied the ground.
 */
@Component
class Reviews {
    private static final int WORDS = 2000;

    private final ContactBook book;
    private final ContactKeys keys;
    private final Understanding understanding;
    private final Treatments treatments;
    private final NewOrders newOrders;
    private final WorkOrders orders;
    private final DispatchQueue queue;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reviews(
            ContactBook book,
            ContactKeys keys,
            Understanding understanding,
            Treatments treatments,
            NewOrders newOrders,
            WorkOrders orders,
            DispatchQueue queue,
            JdbcClient jdbc,
            Clock clock) {
        this.book = book;
        this.keys = keys;
        this.understanding = understanding;
        this.treatments = treatments;
        this.newOrders = newOrders;
        this.orders = orders;
        this.queue = queue;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** "This does not answer me": the rules dispatch it as they would have without the article. */
    OpenedOrder notAnswered(long contactId, @Nullable String words, Actor actor) {
        StoredContact contact = stored(contactId);
        if (contact.row().outcome() != Outcome.ANSWERED || contact.row().joinedOrder() != null) {
            throw new OutOfOrder("contact-not-answered-directly");
        }
        return open(contact, words, List.of(), null, actor);
    }

    /** A person looks again at what was routed, explained, urged or joined. */
    OpenedOrder review(long contactId, @Nullable String words, Actor actor) {
        StoredContact contact = stored(contactId);
        ContactRow row = contact.row();
        if (row.outcome() == Outcome.ANSWERED || row.outcome() == Outcome.ORDER) {
            throw new OutOfOrder("contact-nothing-to-review");
        }
        String about = row.ground() == null ? row.outcome().name() : row.ground();
        return open(contact, words, List.of(AskReason.of(Kind.REVIEW_ASKED, about)), decider(contactId, row), actor);
    }

    private StoredContact stored(long contactId) {
        return book.byId(contactId).orElseThrow(() -> new NotFound("contact-not-found"));
    }

    /** Who applied the ground: the dispatcher who did so later, else whoever registered the contact. */
    private String decider(long contactId, ContactRow row) {
        return book.screener(contactId).orElse(row.actor());
    }

    private OpenedOrder open(
            StoredContact stored,
            @Nullable String words,
            List<AskReason> reasons,
            @Nullable String notBy,
            Actor actor) {
        Arrival arrival = arrival(stored, Words.clean("words", words, WORDS), actor);
        Understood appeal = arrival.whole().first();
        Decision decision = treatments.decideOn(
                appeal, arrival.contact().respondent(), reasons, stored.row().receivedAt());
        List<AskReason> asked = decision instanceof Decision.AskPerson ask ? ask.reasons() : List.of();
        Treatment.Open open = new Treatment.Open(appeal, decision, asked, appeal.dangerous());
        OpenedOrder order = opened(arrival, open, reasons, actor);
        bringAlong(stored.row().photos(), order, actor);
        if (order.lead() == null) {
            queue.add(List.of(new Waiting(
                    order.id(),
                    order.number(),
                    order.urgency(),
                    asked,
                    arrival.at(),
                    order.dispatchDue(),
                    notBy,
                    null,
                    null)));
        }
        return order;
    }

    /** The pictures of the contact follow to the order that takes its place. */
    private void bringAlong(List<Long> photos, OpenedOrder order, Actor actor) {
        if (!photos.isEmpty()) {
            orders.bringAlong(
                    order.id(),
                    photos.stream()
                            .map(each -> new Photo(each, Photo.Moment.OTHER))
                            .toList(),
                    actor);
        }
    }

    private OpenedOrder opened(Arrival arrival, Treatment.Open open, List<AskReason> reasons, Actor actor) {
        ContactRow row = stored(arrival.id()).row();
        requireFirst(row.id(), reasons.isEmpty() ? "ANSWER" : "GROUND");
        OpenedOrder order = orders.open(
                        List.of(newOrders.of(arrival, open, row.receivedAt())),
                        actor,
                        List.of(new Happening(Subject.contact(row.id()), actor, arrival.at(), fact(row, reasons))))
                .getFirst();
        book.outcome(row.id(), Outcome.ORDER, null, null);
        return order;
    }

    private static ContactFact fact(ContactRow row, List<AskReason> reasons) {
        return reasons.isEmpty()
                ? new ContactFact.NotAnswered(row.article(), row.articleVersion())
                : new ContactFact.ReviewAsked(row.ground());
    }

    private void requireFirst(long contactId, String kind) {
        boolean first = jdbc.sql("""
                INSERT INTO contact_review (contact_id, asked_at, kind) VALUES (:contact, :at, :kind)
                ON CONFLICT DO NOTHING""")
                        .param("contact", contactId)
                        .param("at", Timestamp.from(clock.instant()))
                        .param("kind", kind)
                        .update()
                == 1;
        if (!first) {
            throw new OutOfOrder("contact-reviewed-already");
        }
    }

    /** The contact as it arrived, read again; what the requester says now stands behind what they said then. */
    private Arrival arrival(StoredContact stored, @Nullable String now, Actor actor) {
        ContactRow row = stored.row();
        String then = keys.open(stored, row.words());
        NewContact contact = new NewContact(
                row.channel(),
                row.type(),
                keys.open(stored, row.title()),
                now == null ? then : then + "\n" + now,
                row.address() == null ? null : keys.open(stored, row.address()),
                new Requesting(null, null, row.confidential(), row.share(), row.safeContact()),
                null,
                respondent(stored),
                row.place(),
                List.of(),
                true,
                row.photos(),
                null,
                null,
                null);
        KnownRequester requester = new KnownRequester(row.requesterId(), keys.of(row.requesterId()), true);
        Instant at = clock.instant();
        return new Arrival(
                row.id(), row.number(), contact, understanding.of(contact, row.receivedAt()), requester, actor, at);
    }

    private @Nullable Respondent respondent(StoredContact stored) {
        ContactRow row = stored.row();
        String[] named = keys.open(stored, row.respondent()).split("\n", 2);
        String company = named[0].isEmpty() ? null : named[0];
        String person = named.length > 1 ? named[1] : null;
        return row.respondentUnit() == null && company == null && person == null
                ? null
                : new Respondent(row.respondentUnit(), company, person);
    }
}
