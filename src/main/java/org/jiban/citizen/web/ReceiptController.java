package org.jiban.citizen.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jiban.citizen.Draft;
import org.jiban.citizen.Drafts;
import org.jiban.citizen.Followings;
import org.jiban.intake.ContactView;
import org.jiban.intake.Contacts;
import org.jiban.web.Go;
import org.jiban.web.Page;
import org.jiban.web.PageAnswer;
import org.jiban.web.Public;
import org.jiban.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What somebody takes home after sending: number, query code, who acts, by when. */
@Controller
@RequestMapping("/appeal/receipt")
public class ReceiptController {
    private final Drafts drafts;
    private final Followings followings;
    private final Contacts contacts;

    ReceiptController(Drafts drafts, Followings followings, Contacts contacts) {
        this.drafts = drafts;
        this.followings = followings;
        this.contacts = contacts;
    }

    /** The page. */
    public record Model(Draft.Receipt receipt, ContactView contact) {}

    @Public
    @GetMapping
    PageAnswer show(Page page, HttpServletRequest request) {
        return OpenDraft.sent(request, drafts)
                .map(each -> each.draft().receipt())
                .<PageAnswer>map(receipt ->
                        View.of("citizen/receipt", page, new Model(receipt, contacts.own(receipt.contact()))))
                .orElse(Go.to("/follow?notice=receipt-gone"));
    }

    /** Goes on to the contact's own page, without typing the code. */
    @Public
    @PostMapping("/following")
    PageAnswer follow(HttpServletRequest request, HttpServletResponse response) {
        OpenDraft.sent(request, drafts)
                .map(each -> each.draft().receipt())
                .ifPresent(
                        receipt -> SecretCookie.FOLLOWING.give(request, response, followings.begin(receipt.contact())));
        return Go.to("/follow");
    }
}
