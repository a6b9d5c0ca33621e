package org.jiban.intake;

import java.util.List;
import java.util.Optional;
import org.jiban.journal.Journal;
import org.jiban.kernel.Actor;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.Role;
import org.jiban.kernel.Subject;
import org.jiban.kernel.Transactions;
import org.jiban.order.OpenedOrder;
import org.jiban.order.WorkOrders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door of intake (受理): register what comes in, answer at once, find it again. */
@Component
public class Contacts {
    private final Registering registering;
    private final AboutOrders aboutOrders;
    private final PastContacts past;
    private final Reviews reviews;
    private final ContactViews views;
    private final ContactBook book;
    private final ContactKeys keys;
    private final Journal journal;
    private final Transactions transactions;

    Contacts(
            Registering registering,
            AboutOrders aboutOrders,
            PastContacts past,
            Reviews reviews,
            ContactViews views,
            ContactBook book,
            ContactKeys keys,
            Journal journal,
            Transactions transactions) {
        this.registering = registering;
        this.aboutOrders = aboutOrders;
        this.past = past;
        this.reviews = reviews;
        this.views = views;
        this.book = book;
        this.keys = keys;
        this.journal = journal;
        this.transactions = transactions;
    }

    /**
     * Registers a contact and decides what becomes of it, in the running transaction or one of its own.
     *
     * @throws org.jiban.kernel.BadInput naming the field
     */
    public ContactAnswer register(NewContact contact, Actor actor) {
        return transactions.inOne(() -> registering.register(contact, actor));
    }

    /**
     * Registers a contact about an open order of the same requester and does what they ask about it.
     *
     * @throws NotFound {@code order-not-found}
     */
    public ContactAnswer register(AboutOrder about, Actor actor) {
        return transactions.inOne(() -> aboutOrders.register(about, actor));
    }

    /**
     * Records contacts of imported history in the running transaction, each with its closed order unless a ground was
     * applied, and stores what recognition reads in them. At most 500 at once.
     *
     * @return their numbers, in their order
     */
    public List<String> recordPast(List<PastContact> contacts, Actor actor) {
        return transactions.inOne(() -> past.record(contacts, actor));
    }

    /**
     * The requester says that a direct answer does not answer: an order is opened with the original time of receipt.
     *
     * @param words what they add, at most 2000 characters
     * @throws org.jiban.kernel.OutOfOrder {@code contact-not-answered-directly}, {@code contact-reviewed-already}
     */
    public OpenedOrder notAnswered(long contactId, @Nullable String words, Actor actor) {
        return transactions.inOne(() -> reviews.notAnswered(contactId, words, actor));
    }

    /**
     * The requester asks that somebody else looks at what became of the contact.
     *
     * @throws org.jiban.kernel.OutOfOrder {@code contact-nothing-to-review}, {@code contact-reviewed-already}
     */
    public OpenedOrder review(long contactId, @Nullable String words, Actor actor) {
        return transactions.inOne(() -> reviews.review(contactId, words, actor));
    }

    /**
     * A contact as this member of the hotline, or the program that brought it, may see it; {@code contact-not-found} for
     * everybody else: units see orders, never contacts.
     */
    public ContactView find(String number, Actor actor) {
        return book.byNumber(number)
                .filter(each -> maySee(each.row(), actor))
                .map(each -> views.of(each, actor))
                .orElseThrow(() -> new NotFound("contact-not-found"));
    }

    /** A contact as whoever brought it may see it; the caller holds its query code. {@code contact-not-found} without one. */
    public ContactView own(long contactId) {
        return book.byId(contactId)
                .map(each -> views.of(each, Actor.citizen()))
                .orElseThrow(() -> new NotFound("contact-not-found"));
    }

    /** One of the contact's pictures, for whoever may see the contact. */
    public WorkOrders.Picture photo(String number, long photo, Actor actor) {
        return book.byNumber(number)
                .filter(each -> maySee(each.row(), actor))
                .map(each -> views.photo(each, photo))
                .orElseThrow(() -> new NotFound("contact-not-found"));
    }

    /** As {@link #photo}, for whoever holds its query code. */
    public WorkOrders.Picture ownPhoto(long contactId, long photo) {
        return book.byId(contactId)
                .map(each -> views.photo(each, photo))
                .orElseThrow(() -> new NotFound("contact-not-found"));
    }

    private static boolean maySee(ContactRow row, Actor actor) {
        boolean staff = actor.unit() == null
                && (actor.is(Role.AGENT)
                        || actor.is(Role.DISPATCHER)
                        || actor.is(Role.CALLBACK)
                        || actor.is(Role.SUPERVISOR)
                        || actor.is(Role.SYSTEM));
        return staff || (actor.is(Role.API_CLIENT) && row.actor().equals(actor.code()));
    }

    /** The contact a query code opens, however it is typed; empty for one that opens none. */
    public Optional<Long> idOfCode(String typed) {
        return QueryCode.parse(typed)
                .flatMap(book::byQuery)
                .map(each -> each.row().id());
    }

    /** The query code for the message on receipt, until it is taken. */
    public Optional<String> code(long contactId) {
        return book.byId(contactId)
                .filter(each -> each.row().querySealed() != null)
                .map(each -> keys.open(each, each.row().querySealed()));
    }

    /** Writes down that somebody opened the contact with its query code. */
    public void followed(long contactId, Actor actor) {
        transactions.inOne(() -> journal.write(Subject.contact(contactId), actor, new ContactFact.Followed()));
    }

    /** Takes the query code, once its message is out: from now on only the requester has it. */
    public Optional<String> takeCode(long contactId) {
        return transactions.inOne(() ->
                book.takeCode(contactId).map(each -> keys.open(each, each.row().querySealed())));
    }
}
