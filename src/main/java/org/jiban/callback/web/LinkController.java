package org.jiban.callback.web;

import java.util.List;
import org.jiban.callback.Callbacks;
import org.jiban.callback.Reason;
import org.jiban.kernel.Refusal;
import org.jiban.order.OrderSnapshot;
import org.jiban.order.VerdictEdge;
import org.jiban.order.WorkOrders;
import org.jiban.web.Once;
import org.jiban.web.Page;
import org.jiban.web.PageAnswer;
import org.jiban.web.Public;
import org.jiban.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The requester's own page behind a link: three questions, no account, no script. */
@Controller
@RequestMapping("/callback/{code}")
public class LinkController {
    private final Callbacks callbacks;
    private final WorkOrders orders;

    LinkController(Callbacks callbacks, WorkOrders orders) {
        this.callbacks = callbacks;
        this.orders = orders;
    }

    /** What the link leads to: a question, thanks, or why there is nothing to answer. */
    public enum State {
        OPEN,
        USED,
        OVER,
        UNKNOWN,
        CLOSE,
        REOPEN,
        SUPERVISE
    }

    /**
     * The page.
     *
     * @param number of the order; null for a link that is none
     * @param unit that answered; null when nobody leads
     */
    public record LinkPage(
            State state,
            String code,
            @Nullable String number,
            @Nullable String unit,
            List<Reason> reasons,
            VerdictForm form) {}

    @Public
    @GetMapping
    View ask(@PathVariable String code, Page page) {
        Callbacks.Linked linked = callbacks.linked(code);
        return switch (linked) {
            case Callbacks.Linked.Open open -> open(code, open.orderId(), VerdictForm.EMPTY, page);
            case Callbacks.Linked.Used ignored -> end(State.USED, code, page);
            case Callbacks.Linked.Over ignored -> end(State.OVER, code, page);
            case Callbacks.Linked.Unknown ignored ->
                end(State.UNKNOWN, code, page).status(404);
        };
    }

    @Once
    @Public
    @PostMapping
    PageAnswer answer(@PathVariable String code, @ModelAttribute VerdictForm form, Page page) {
        Callbacks.Linked linked = callbacks.linked(code);
        try {
            VerdictEdge edge = callbacks.rateByLink(code, form.verdict());
            return end(State.valueOf(edge.name()), code, page);
        } catch (Refusal refusal) {
            return linked instanceof Callbacks.Linked.Open open
                    ? open(code, open.orderId(), form, page.refused(refusal)).status(refusal.status())
                    : ask(code, page).status(refusal.status());
        }
    }

    private View open(String code, long orderId, VerdictForm form, Page page) {
        OrderSnapshot order = orders.snapshot(orderId);
        return View.of(
                "callback/link",
                page,
                new LinkPage(State.OPEN, code, order.number(), order.lead(), callbacks.reasons(), form));
    }

    private static View end(State state, String code, Page page) {
        return View.of("callback/link", page, new LinkPage(state, code, null, null, List.of(), VerdictForm.EMPTY));
    }
}
