package org.jiban.intake;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jiban.attachment.Attachments;
import org.jiban.dispatch.DispatchQueue;
import org.jiban.dispatch.Waiting;
import org.jiban.journal.Happening;
import org.jiban.journal.Journal;
import org.jiban.kernel.Actor;
import org.jiban.kernel.City;
import org.jiban.kernel.Inserts;
import org.jiban.kernel.Subject;
import org.jiban.order.NewOrder;
import org.jiban.order.OpenedOrder;
import org.jiban.order.Photo;
import org.jiban.order.WorkOrders;
import org.jiban.telephony.Calls;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Registers one contact: taken in, treated, stored, its orders opened, in one transaction of the caller. */
@Component
class Registering {
    private final Arrivals arrivals;
    private final Treatments treatments;
    private final ContactRows rows;
    private final ContactBook book;
    private final NewOrders newOrders;
    private final WorkOrders orders;
    private final DispatchQueue queue;
    private final Answers answers;
    private final Calls calls;
    private final Attachments attachments;
    private final Journal journal;
    private final Inserts inserts;
    private final City city;

    Registering(
            Arrivals arrivals,
            Treatments treatments,
            ContactRows rows,
            ContactBook book,
            NewOrders newOrders,
            WorkOrders orders,
            DispatchQueue queue,
            Answers answers,
            Calls calls,
            Attachments attachments,
            Journal journal,
            Inserts inserts,
            City city) {
        this.arrivals = arrivals;
        this.treatments = treatments;
        this.rows = rows;
        this.book = book;
        this.newOrders = newOrders;
        this.orders = orders;
        this.queue = queue;
        this.answers = answers;
        this.calls = calls;
        this.attachments = attachments;
        this.journal = journal;
        this.inserts = inserts;
        this.city = city;
    }

    ContactAnswer register(NewContact contact, Actor actor) {
        Arrival arrival = arrivals.receive(contact, actor);
        Treated treated = new Treated(
                arrival,
                arrival.whole().appeals().stream()
                        .map(each -> treatments.of(each, arrival))
                        .toList());
        QueryCode code = QueryCode.fresh(YearMonth.from(arrival.at().atZone(city.zone())));
        List<OpenedOrder> opened = inserts.together(() -> {
            book.add(List.of(rows.of(treated, code)));
            return open(treated);
        });
        ContactAnswer.@Nullable ExistingOrder existing = urge(treated);
        attachPhotos(arrival, opened, existing);
        noteOnCall(arrival);
        return answer(treated, code, opened, existing);
    }

    private List<OpenedOrder> open(Treated treated) {
        Arrival arrival = treated.arrival();
        Happening received =
                new Happening(Subject.contact(arrival.id()), arrival.actor(), arrival.at(), rows.fact(treated));
        if (treated.opens().isEmpty()) {
            journal.write(received);
            return List.of();
        }
        List<NewOrder> wanted = treated.opens().stream()
                .map(each -> newOrders.of(arrival, each, arrival.at()))
                .toList();
        List<OpenedOrder> opened = orders.open(wanted, arrival.actor(), List.of(received));
        queue.add(waiting(treated.opens(), opened, arrival.at()));
        return opened;
    }

    static List<Waiting> waiting(List<Treatment.Open> opens, List<OpenedOrder> opened, Instant at) {
        List<Waiting> waiting = new ArrayList<>();
        for (int i = 0; i < opened.size(); i++) {
            OpenedOrder order = opened.get(i);
            if (order.lead() == null) {
                waiting.add(Waiting.of(
                        order.id(),
                        order.number(),
                        order.urgency(),
                        opens.get(i).reasons(),
                        at,
                        order.dispatchDue()));
            }
        }
        return waiting;
    }

    private ContactAnswer.@Nullable ExistingOrder urge(Treated treated) {
        ContactAnswer.ExistingOrder first = null;
        for (Treatment.Urge each : treated.urges()) {
            int repeat = orders.urge(
                    each.orderId(), treated.arrival().id(), treated.arrival().actor());
            if (first == null) {
                first = new ContactAnswer.ExistingOrder(each.orderId(), each.orderNumber(), repeat);
            }
        }
        return first;
    }

    /** Pictures go with the order, so that whoever handles it sees them; without an order they stay with the contact. */
    private void attachPhotos(
            Arrival arrival, List<OpenedOrder> opened, ContactAnswer.@Nullable ExistingOrder existing) {
        List<Long> photos = arrival.contact().photos();
        if (photos.isEmpty()) {
            return;
        }
        if (!opened.isEmpty()) {
            attach(photos, opened.getFirst().id(), arrival.actor());
        } else if (existing != null) {
            attach(photos, existing.id(), arrival.actor());
        } else {
            attachments.attach(photos, arrival.requester().key(), arrival.actor());
        }
    }

    private void attach(List<Long> photos, long order, Actor actor) {
        orders.attach(
                order,
                photos.stream().map(each -> new Photo(each, Photo.Moment.OTHER)).toList(),
                actor);
    }

    private void noteOnCall(Arrival arrival) {
        Long call = arrival.contact().callId();
        if (call != null) {
            calls.contactMade(call, arrival.id(), arrival.number(), arrival.actor());
        }
    }

    private ContactAnswer answer(
            Treated treated, QueryCode code, List<OpenedOrder> opened, ContactAnswer.@Nullable ExistingOrder existing) {
        Arrival arrival = treated.arrival();
        return new ContactAnswer(
                arrival.id(),
                arrival.number(),
                code.written(),
                arrival.at(),
                treated.outcome(),
                treated.said(answers).orElse(null),
                opened,
                existing,
                NewOrders.reasons(treated.opens()),
                treated.dangers());
    }
}
