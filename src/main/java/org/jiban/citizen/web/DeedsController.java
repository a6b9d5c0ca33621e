package org.jiban.citizen.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.jiban.attachment.Attachments;
import org.jiban.citizen.Draft;
import org.jiban.citizen.Followings;
import org.jiban.citizen.Stories;
import org.jiban.directory.Directory;
import org.jiban.intake.AboutOrder;
import org.jiban.intake.Contacts;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Channel;
import org.jiban.kernel.Refusal;
import org.jiban.order.Photo;
import org.jiban.order.WorkOrders;
import org.jiban.web.Go;
import org.jiban.web.Once;
import org.jiban.web.Page;
import org.jiban.web.PageAnswer;
import org.jiban.web.Public;
import org.jiban.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What a requester does about what they follow: add, urge, reply, take back, doubt an answer, ask for a review. */
@Controller
@RequestMapping("/follow")
class DeedsController {
    static final Go GONE = Go.to("/follow?notice=following-over");

    private final Followings followings;
    private final Stories stories;
    private final Contacts contacts;
    private final WorkOrders orders;
    private final Attachments attachments;
    private final Directory directory;
    private final Brakes brakes;

    DeedsController(
            Followings followings,
            Stories stories,
            Contacts contacts,
            WorkOrders orders,
            Attachments attachments,
            Directory directory,
            Brakes brakes) {
        this.followings = followings;
        this.stories = stories;
        this.contacts = contacts;
        this.orders = orders;
        this.attachments = attachments;
        this.directory = directory;
        this.brakes = brakes;
    }

    @Once
    @Public
    @PostMapping("/orders/{number}/additions")
    PageAnswer add(
            Page page,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request) {
        return about(page, number, "add", AboutOrder.Deed.ADD, words, request);
    }

    @Once
    @Public
    @PostMapping("/orders/{number}/urgings")
    PageAnswer urge(
            Page page,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request) {
        return about(page, number, "urge", AboutOrder.Deed.URGE, words, request);
    }

    @Once
    @Public
    @PostMapping("/orders/{number}/withdrawal")
    PageAnswer withdraw(
            Page page,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request) {
        return about(page, number, "withdraw", AboutOrder.Deed.WITHDRAW, words, request);
    }

    private PageAnswer about(
            Page page, String number, String deed, AboutOrder.Deed what, String words, HttpServletRequest request) {
        return act(
                page,
                request,
                number,
                deed,
                words,
                contact -> contacts.register(
                        new AboutOrder(number, what, words.isBlank() ? null : words, Channel.WEB, null),
                        Actor.citizen()));
    }

    @Once
    @Public
    @PostMapping("/orders/{number}/reply")
    PageAnswer reply(
            Page page,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request) {
        return act(
                page, request, number, "reply", words, contact -> orders.reply(order(number), words, Actor.citizen()));
    }

    @Once
    @Public
    @PostMapping("/orders/{number}/photos")
    PageAnswer photos(
            Page page,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            HttpServletRequest request) {
        List<MultipartFile> brought = photos == null
                ? List.of()
                : photos.stream().filter(each -> !each.isEmpty()).toList();
        return act(page, request, number, "photos", "", contact -> bring(order(number), brought, request));
    }

    private void bring(long order, List<MultipartFile> photos, HttpServletRequest request) {
        if (photos.isEmpty() || photos.size() > Draft.PHOTOS) {
            throw new BadInput("photos", photos.isEmpty() ? "field-missing" : "too-many-photos", Draft.PHOTOS);
        }
        orders.attach(
                order,
                photos.stream()
                        .map(each -> new Photo(store(each, request), Photo.Moment.OTHER))
                        .toList(),
                Actor.citizen());
    }

    private long store(MultipartFile photo, HttpServletRequest request) {
        brakes.picture(request);
        try {
            return attachments.store(photo.getBytes(), Actor.citizen()).id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long order(String number) {
        return orders.idFor(number, Actor.citizen());
    }

    @Once
    @Public
    @PostMapping("/not-answered")
    PageAnswer notAnswered(Page page, @RequestParam(defaultValue = "") String words, HttpServletRequest request) {
        return act(
                page,
                request,
                null,
                "not-answered",
                words,
                contact -> contacts.notAnswered(contact, words, Actor.citizen()));
    }

    @Once
    @Public
    @PostMapping("/review")
    PageAnswer review(Page page, @RequestParam(defaultValue = "") String words, HttpServletRequest request) {
        return act(page, request, null, "review", words, contact -> contacts.review(contact, words, Actor.citizen()));
    }

    /** Only about an order of the followed contact; a refusal shows the page again, with the field's own id. */
    private PageAnswer act(
            Page page,
            HttpServletRequest request,
            @Nullable String number,
            String deed,
            String words,
            Consumer<Long> act) {
        Long contact = followings.contact(SecretCookie.FOLLOWING.of(request)).orElse(null);
        if (contact == null) {
            return GONE;
        }
        Stories.Followed followed = stories.of(contact);
        if (number != null) {
            followed.order(number);
        }
        try {
            brakes.act(request);
            act.accept(contact);
            return Go.to("/follow?notice=citizen-" + deed);
        } catch (Refusal refusal) {
            String field = number == null ? deed : deed + "-" + number;
            Refusal here = refusal instanceof BadInput bad ? new BadInput(field, bad.code(), bad.arguments()) : refusal;
            return View.of(
                            "citizen/follow",
                            page.refused(here),
                            FollowPage.of(followed, new FollowPage.Typed(field, words), directory, page))
                    .status(refusal.status());
        }
    }
}
