package org.jiban.intake.web;

import java.net.URI;
import java.util.List;
import org.jiban.intake.ContactAnswer;
import org.jiban.intake.ContactView;
import org.jiban.intake.Contacts;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Role;
import org.jiban.order.OrderSnapshot;
import org.jiban.order.WorkOrders;
import org.jiban.web.Allowed;
import org.jiban.web.Once;
import org.jiban.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Contacts for programs: {@code POST} and {@code GET /api/v1/contacts}. */
@RestController
@RequestMapping("/api/v1/contacts")
class ContactsController {
    private final Contacts contacts;
    private final WorkOrders orders;

    ContactsController(Contacts contacts, WorkOrders orders) {
        this.contacts = contacts;
        this.orders = orders;
    }

    @Once
    @PostMapping
    @Allowed({Role.AGENT, Role.DISPATCHER, Role.CALLBACK, Role.SUPERVISOR, Role.API_CLIENT})
    ResponseEntity<ContactBody> register(@RequestBody ContactRequest request, Actor actor, Page page) {
        ContactAnswer answer = contacts.register(request.contact(), actor);
        return ResponseEntity.created(URI.create("/api/v1/contacts/" + answer.number()))
                .body(ContactBody.of(answer, ordersOf(answer), page.lang()));
    }

    private List<ContactBody.Order> ordersOf(ContactAnswer answer) {
        ContactAnswer.ExistingOrder existing = answer.existing();
        return answer.orders().isEmpty() && existing != null
                ? List.of(order(orders.snapshot(existing.id())))
                : answer.orders().stream().map(ContactBody.Order::of).toList();
    }

    private static ContactBody.Order order(OrderSnapshot order) {
        return new ContactBody.Order(
                order.number(),
                order.stage(),
                order.topic(),
                order.lead(),
                order.assists(),
                order.urgency(),
                order.dispatchDue(),
                order.contactDue(),
                order.feedbackDue(),
                order.unitDue());
    }

    @GetMapping("/{number}")
    @Allowed({Role.AGENT, Role.DISPATCHER, Role.CALLBACK, Role.SUPERVISOR, Role.API_CLIENT})
    ContactBody show(@PathVariable String number, Actor actor, Page page) {
        ContactView contact = contacts.find(number, actor);
        List<ContactBody.Order> own =
                contact.orders().stream().map(ContactBody.Order::of).toList();
        return new ContactBody(
                contact.number(),
                null,
                contact.outcome(),
                contact.receivedAt(),
                ContactBody.Said.of(contact.answer(), page.lang()),
                own.isEmpty() ? null : own.getFirst(),
                own,
                contact.reasons(),
                List.of(),
                details(contact));
    }

    private static ContactBody.Details details(ContactView contact) {
        return new ContactBody.Details(
                contact.channel().name(),
                contact.type().name(),
                contact.topic(),
                contact.title(),
                contact.text(),
                contact.address(),
                contact.place(),
                contact.requester().name(),
                contact.requester().phone(),
                contact.requester().confidential(),
                contact.share().name(),
                contact.safeContact().written());
    }
}
