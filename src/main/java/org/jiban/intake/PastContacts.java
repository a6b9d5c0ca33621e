package org.jiban.intake;

import java.util.List;
import org.jiban.catalogue.Catalogue;
import org.jiban.catalogue.Topic;
import org.jiban.dispatch.Decision;
import org.jiban.journal.Happening;
import org.jiban.journal.Journal;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Numbers;
import org.jiban.kernel.Place;
import org.jiban.kernel.Share;
import org.jiban.kernel.Subject;
import org.jiban.kernel.Urgency;
import org.jiban.order.Assignment;
import org.jiban.order.DispatchKind;
import org.jiban.order.NewOrder;
import org.jiban.order.OrderWords;
import org.jiban.order.PastOrder;
import org.jiban.order.WorkOrders;
import org.jiban.requester.SafeContact;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records imported history (历史导入): read like everything else, decided by nobody, told to nobody. */
@Component
class PastContacts {
    private static final int MOST = 500;

    private final Understanding understanding;
    private final Treatments treatments;
    private final Screening screening;
    private final ContactBook book;
    private final WorkOrders orders;
    private final Catalogue catalogue;
    private final Numbers numbers;
    private final Journal journal;

    PastContacts(
            Understanding understanding,
            Treatments treatments,
            Screening screening,
            ContactBook book,
            WorkOrders orders,
            Catalogue catalogue,
            Numbers numbers,
            Journal journal) {
        this.understanding = understanding;
        this.treatments = treatments;
        this.screening = screening;
        this.book = book;
        this.orders = orders;
        this.catalogue = catalogue;
        this.numbers = numbers;
        this.journal = journal;
    }

    private record Read(PastContact contact, String number, Understood appeal, Outcome outcome) {}

    List<String> record(List<PastContact> contacts, Actor actor) {
        if (contacts.size() > MOST) {
            throw new BadInput("contacts", "too-many-at-once", MOST);
        }
        List<Read> read = contacts.stream().map(this::read).toList();
        List<ContactRow> rows = read.stream().map(each -> row(each, actor)).toList();
        book.add(rows);
        book.addPastNumbers(rows);
        journal.write(read.stream().map(each -> happening(each, actor)).toList());
        orders.recordPast(
                read.stream()
                        .filter(each -> each.contact().ground() == null)
                        .map(this::order)
                        .toList(),
                actor);
        return read.stream().map(Read::number).toList();
    }

    private Read read(PastContact contact) {
        NewContact whole = new NewContact(
                contact.channel(),
                contact.type(),
                contact.title(),
                contact.text(),
                contact.address(),
                Requesting.ANONYMOUS,
                contact.topicCode(),
                null,
                contact.place(),
                List.of(),
                true,
                List.of(),
                null,
                null,
                null);
        Understood appeal = understanding.of(whole, contact.receivedAt()).first();
        Outcome outcome =
                contact.ground() == null ? Outcome.ORDER : Screening.outcome(screening.ground(contact.ground()));
        return new Read(contact, numbers.next(), appeal, outcome);
    }

    private ContactRow row(Read read, Actor actor) {
        PastContact contact = read.contact();
        var key = contact.requester().key();
        return new ContactRow(
                contact.id(),
                read.number(),
                contact.channel(),
                read.appeal().type(),
                contact.requester().id(),
                contact.receivedAt(),
                ContactRows.sealed(key, read.appeal().title()),
                ContactRows.sealed(key, contact.text()),
                ContactRows.sealed(key, contact.address()),
                ContactRows.topic(read.appeal()),
                read.appeal().sureness(),
                read.appeal().certainPlace(),
                Share.NONE,
                SafeContact.ANY,
                false,
                null,
                null,
                read.outcome(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                contact.ground(),
                null,
                null,
                List.of(),
                null,
                actor.code(),
                actor.unit(),
                catalogue.version(),
                null,
                null,
                true);
    }

    private static Happening happening(Read read, Actor actor) {
        PastContact contact = read.contact();
        Place place = read.appeal().certainPlace();
        return new Happening(
                Subject.contact(contact.id()),
                actor,
                contact.receivedAt(),
                new ContactFact.Received(
                        read.number(),
                        contact.channel(),
                        read.appeal().type(),
                        read.outcome(),
                        contact.requester().id(),
                        ContactRows.topic(read.appeal()),
                        place.district(),
                        place.street(),
                        contact.ground() == null ? 1 : 0,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        contact.ground(),
                        List.of(),
                        null,
                        null,
                        true));
    }

    private PastOrder order(Read read) {
        PastContact contact = read.contact();
        Understood appeal = read.appeal();
        Topic topic = appeal.topic();
        Urgency urgency = contact.urgency() == null ? appeal.urgency() : contact.urgency();
        return new PastOrder(
                contact.orderId(),
                new NewOrder(
                        contact.id(),
                        read.number(),
                        contact.requester().id(),
                        contact.requester().key(),
                        contact.channel(),
                        appeal.type(),
                        topic == null ? Topic.UNSORTED : topic.code(),
                        urgency,
                        appeal.certainPlace(),
                        Share.NONE,
                        false,
                        SafeContact.ANY,
                        null,
                        new OrderWords(appeal.title(), contact.text(), contact.address()),
                        contact.receivedAt(),
                        topic == null ? 24 : topic.dispatchHours(),
                        catalogue.version(),
                        assignment(read),
                        List.of()),
                contact.answer(),
                contact.closedAt());
    }

    /** The unit that handled it as the source says, else the lead that the catalogue names. */
    private @Nullable Assignment assignment(Read read) {
        String unit = read.contact().unit();
        if (unit != null) {
            return new Assignment(unit, List.of(), DispatchKind.DIRECT, "import", catalogue.version());
        }
        Decision decision = treatments.decideOn(
                read.appeal(), null, List.of(), read.contact().receivedAt());
        return decision.assignment(catalogue.version()).orElse(null);
    }
}
