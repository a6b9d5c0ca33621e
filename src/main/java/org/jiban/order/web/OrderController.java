package org.jiban.order.web;

import java.util.Map;
import org.jiban.kernel.Actor;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.Refusal;
import org.jiban.kernel.Role;
import org.jiban.order.WorkOrders;
import org.jiban.web.Allowed;
import org.jiban.web.Page;
import org.jiban.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one order (工单页), its pictures, and the requester's contact for those with whom it is shared. */
@Controller
@RequestMapping("/orders/{number}")
class OrderController {
    private final WorkOrders orders;
    private final OrderPages pages;

    OrderController(WorkOrders orders, OrderPages pages) {
        this.orders = orders;
        this.pages = pages;
    }

    /** @param act name of the act whose form is open */
    @Allowed({Role.AGENT, Role.DISPATCHER, Role.HANDLER, Role.UNIT_LEAD, Role.CALLBACK, Role.SUPERVISOR, Role.ANALYST})
    @GetMapping
    View page(
            @PathVariable String number, Page page, Actor actor, @RequestParam(required = false) @Nullable String act) {
        return pages.of(number, page, actor, act, Map.of(), null);
    }

    /** The order on paper, without anything to press. */
    @Allowed({Role.AGENT, Role.DISPATCHER, Role.HANDLER, Role.UNIT_LEAD, Role.CALLBACK, Role.SUPERVISOR, Role.ANALYST})
    @GetMapping("/print")
    View print(@PathVariable String number, Page page, Actor actor) {
        return View.of(
                "order/print", page, pages.model(orders.find(number, actor), page, actor, null, Map.of(), false));
    }

    /** The page with name and phone in clear. Nothing is asked; that somebody looked is entered before they see it. */
    @Allowed({Role.HANDLER, Role.UNIT_LEAD, Role.SUPERVISOR})
    @PostMapping("/contact")
    View contact(@PathVariable String number, Page page, Actor actor) {
        try {
            return pages.of(number, page, actor, null, Map.of(), orders.contact(number, actor));
        } catch (NotFound absent) {
            throw absent;
        } catch (Refusal refusal) {
            return pages.of(number, page.refused(refusal), actor, null, Map.of(), null)
                    .status(refusal.status());
        }
    }

    @Allowed({Role.AGENT, Role.DISPATCHER, Role.HANDLER, Role.UNIT_LEAD, Role.CALLBACK, Role.SUPERVISOR})
    @GetMapping("/photos/{photo}")
    ResponseEntity<byte[]> photo(@PathVariable String number, @PathVariable long photo, Actor actor) {
        WorkOrders.Picture picture = orders.photo(number, photo, actor);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.type()))
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "inline")
                .body(picture.content());
    }
}
