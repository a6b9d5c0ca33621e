package org.jiban.citizen.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jiban.citizen.Followings;
import org.jiban.citizen.Stories;
import org.jiban.directory.Directory;
import org.jiban.intake.Contacts;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Ids;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.Refusal;
import org.jiban.order.WorkOrders;
import org.jiban.web.Go;
import org.jiban.web.Page;
import org.jiban.web.PageAnswer;
import org.jiban.web.Public;
import org.jiban.web.View;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Following with a query code: the code goes once in a form, afterwards the browser holds a token of its own. */
@Controller
@RequestMapping("/follow")
public class FollowController {
    /** A wrong code is answered no sooner than this, whatever is wrong with it. */
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Followings followings;
    private final Stories stories;
    private final Contacts contacts;
    private final WorkOrders orders;
    private final Directory directory;

    FollowController(
            Followings followings, Stories stories, Contacts contacts, WorkOrders orders, Directory directory) {
        this.followings = followings;
        this.stories = stories;
        this.contacts = contacts;
        this.orders = orders;
        this.directory = directory;
    }

    @Public
    @GetMapping
    View show(Page page, HttpServletRequest request) {
        return followings
                .contact(SecretCookie.FOLLOWING.of(request))
                .map(contact -> View.of("citizen/follow", page, FollowPage.of(stories.of(contact), directory, page)))
                .orElseGet(() -> View.of("citizen/code", page));
    }

    @Public
    @PostMapping
    PageAnswer open(
            Page page,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        long began = System.nanoTime();
        try {
            String token = followings.open(code, request.getRemoteAddr());
            SecretCookie.FOLLOWING.give(request, response, token);
            return Go.to("/follow");
        } catch (Refusal refusal) {
            hold(began);
            return View.of("citizen/code", page.refused(refusal)).status(refusal.status());
        }
    }

    private static void hold(long began) {
        try {
            Thread.sleep(PAUSE.minusNanos(Math.min(System.nanoTime() - began, PAUSE.toNanos())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Public
    @PostMapping("/end")
    Go end(HttpServletRequest request, HttpServletResponse response) {
        String token = SecretCookie.FOLLOWING.of(request);
        if (token != null) {
            followings.end(token);
            SecretCookie.FOLLOWING.take(request, response);
        }
        return Go.to("/?notice=following-ended");
    }

    /** A picture of one of the followed orders. */
    @Public
    @GetMapping("/photos/{number}/{id}")
    ResponseEntity<byte[]> photo(@PathVariable String number, @PathVariable String id, HttpServletRequest request) {
        long contact = followings
                .contact(SecretCookie.FOLLOWING.of(request))
                .orElseThrow(() -> new NotFound("order-photo-not-found"));
        stories.of(contact).order(number);
        WorkOrders.Picture picture = orders.photo(number, id(id), Actor.citizen());
        return shown(picture);
    }

    /** A picture that came with the followed contact and belongs to no order. */
    @Public
    @GetMapping("/pictures/{id}")
    ResponseEntity<byte[]> picture(@PathVariable String id, HttpServletRequest request) {
        long contact = followings
                .contact(SecretCookie.FOLLOWING.of(request))
                .orElseThrow(() -> new NotFound("order-photo-not-found"));
        return shown(contacts.ownPhoto(contact, id(id)));
    }

    private static ResponseEntity<byte[]> shown(WorkOrders.Picture picture) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.type()))
                .cacheControl(CacheControl.noStore())
                .body(picture.content());
    }

    private static long id(String written) {
        return Ids.written(written).orElseThrow(() -> new NotFound("order-photo-not-found"));
    }
}
