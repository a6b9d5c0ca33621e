package org.jiban.citizen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiban.intake.ContactView;
import org.jiban.intake.Contacts;
import org.jiban.kernel.Actor;
import org.jiban.kernel.NotFound;
import org.jiban.order.HistoryLine;
import org.jiban.order.OrderLine;
import org.jiban.order.OrderView;
import org.jiban.order.WorkOrders;
import org.springframework.stereotype.Component;

/** What became of a contact, as whoever brought it may read it (办理进度). */
@Component
public class Stories {
    private final Contacts contacts;
    private final WorkOrders orders;

    Stories(Contacts contacts, WorkOrders orders) {
        this.contacts = contacts;
        this.orders = orders;
    }

    /** One order with what happened to it, newest first. */
    public record Story(OrderView order, List<HistoryLine> lines) {}

    /** A contact and the orders it opened, or the one it came back about. */
    public record Followed(ContactView contact, List<Story> stories) {
        /** The order with that number; {@code order-not-found} when it is none of this contact's. */
        public OrderView order(String number) {
            return stories.stream()
                    .map(Story::order)
                    .filter(each -> each.number().equals(number))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("order-not-found"));
        }
    }

    /** {@code contact-not-found} when there is none. */
    public Followed of(long contactId) {
        ContactView contact = contacts.own(contactId);
        List<String> numbers =
                new ArrayList<>(contact.orders().stream().map(OrderLine::number).toList());
        Optional.ofNullable(contact.joinedNumber()).ifPresent(numbers::add);
        return new Followed(contact, numbers.stream().map(this::story).toList());
    }

    private Story story(String number) {
        return new Story(orders.find(number, Actor.citizen()), orders.history(number, Actor.citizen()));
    }
}
