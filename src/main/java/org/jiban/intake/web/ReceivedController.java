package org.jiban.intake.web;

import org.jiban.intake.ContactView;
import org.jiban.intake.Contacts;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Refusal;
import org.jiban.kernel.Role;
import org.jiban.order.OpenedOrder;
import org.jiban.web.Allowed;
import org.jiban.web.Go;
import org.jiban.web.Once;
import org.jiban.web.Page;
import org.jiban.web.PageAnswer;
import org.jiban.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One contact as the hotline's staff look at it again, and what its requester may still ask for. */
@Controller
@RequestMapping("/contacts")
class ReceivedController {
    private final Contacts contacts;
    private final ReceivedPage received;

    ReceivedController(Contacts contacts, ReceivedPage received) {
        this.contacts = contacts;
        this.received = received;
    }

    @GetMapping("/{number}")
    @Allowed({Role.AGENT, Role.DISPATCHER, Role.CALLBACK, Role.SUPERVISOR})
    View show(@PathVariable String number, Actor actor, Page page) {
        return View.of("intake/contact", page, received.of(contacts.find(number, actor), "", "", page));
    }

    /** A picture the contact brought. */
    @GetMapping("/{number}/photos/{id}")
    @Allowed({Role.AGENT, Role.DISPATCHER, Role.CALLBACK, Role.SUPERVISOR})
    ResponseEntity<byte[]> photo(@PathVariable String number, @PathVariable String id, Actor actor) {
        return Pictures.shown(contacts.photo(number, ContactRequest.id("photos", id), actor));
    }

    /** "This does not answer me": an order with the original time of receipt. */
    @Once
    @PostMapping("/{number}/order")
    @Allowed({Role.AGENT, Role.DISPATCHER, Role.CALLBACK, Role.SUPERVISOR})
    PageAnswer notAnswered(
            @PathVariable String number,
            Actor actor,
            Page page,
            @RequestParam(required = false) @Nullable String words) {
        ContactView contact = contacts.find(number, actor);
        try {
            OpenedOrder order = contacts.notAnswered(contact.id(), words, actor);
            return Go.to("/contacts/" + number + "?notice=contact-order-opened#order-" + order.number());
        } catch (Refusal refusal) {
            return again(contact, words, null, page.refused(refusal)).status(refusal.status());
        }
    }

    /** The requester wants somebody else to look at what became of it. */
    @Once
    @PostMapping("/{number}/review")
    @Allowed({Role.AGENT, Role.DISPATCHER, Role.CALLBACK, Role.SUPERVISOR})
    PageAnswer review(
            @PathVariable String number,
            Actor actor,
            Page page,
            @RequestParam(name = "review", required = false) @Nullable String words) {
        ContactView contact = contacts.find(number, actor);
        try {
            OpenedOrder order = contacts.review(contact.id(), words, actor);
            return Go.to("/contacts/" + number + "?notice=contact-review-asked#order-" + order.number());
        } catch (Refusal refusal) {
            return again(contact, null, words, page.refused(atReview(refusal))).status(refusal.status());
        }
    }

    private static Refusal atReview(Refusal refusal) {
        return "words".equals(refusal.field()) && refusal.status() == 400
                ? new BadInput("review", refusal.code(), refusal.arguments())
                : refusal;
    }

    private View again(ContactView contact, @Nullable String words, @Nullable String review, Page page) {
        return View.of(
                "intake/contact",
                page,
                received.of(contact, words == null ? "" : words, review == null ? "" : review, page));
    }
}
