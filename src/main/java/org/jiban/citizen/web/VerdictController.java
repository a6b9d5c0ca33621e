package org.jiban.citizen.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jiban.callback.Callbacks;
import org.jiban.callback.CitizenVerdict;
import org.jiban.callback.Reason;
import org.jiban.citizen.Followings;
import org.jiban.citizen.Stories;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Refusal;
import org.jiban.order.OrderView;
import org.jiban.order.Satisfaction;
import org.jiban.order.Solved;
import org.jiban.order.WorkOrders;
import org.jiban.web.Go;
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
import org.springframework.web.bind.annotation.RequestParam;

/** The requester's verdict on the page of their query code: solved first, then the rest. */
@Controller
@RequestMapping("/follow/orders/{number}/verdict")
public class VerdictController {
    private final Followings followings;
    private final Stories stories;
    private final Callbacks callbacks;
    private final WorkOrders orders;
    private final Brakes brakes;

    VerdictController(Followings followings, Stories stories, Callbacks callbacks, WorkOrders orders, Brakes brakes) {
        this.followings = followings;
        this.stories = stories;
        this.callbacks = callbacks;
        this.orders = orders;
        this.brakes = brakes;
    }

    /** The page. */
    public record Model(OrderView order, Solved solved, List<Reason> reasons, Form form) {}

    /** The fields as they are sent. */
    public record Form(
            @Nullable String solved,
            @Nullable String contacted,
            @Nullable String accepted,
            @Nullable String satisfaction,
            @Nullable List<String> reasons,
            @Nullable String words) {
        static final Form EMPTY = new Form(null, null, null, null, null, null);

        /** Whether a reason was ticked. */
        public boolean names(String reason) {
            return reasons != null && reasons.contains(reason);
        }

        CitizenVerdict verdict() {
            return new CitizenVerdict(
                    contacted == null || contacted.isBlank() ? null : contacted.equals("yes"),
                    VerdictController.solved(solved),
                    accepted != null,
                    satisfaction == null || satisfaction.isBlank() ? null : chosen(satisfaction),
                    reasons == null ? List.of() : reasons,
                    words);
        }

        private static Satisfaction chosen(String written) {
            try {
                return Satisfaction.valueOf(written);
            } catch (IllegalArgumentException e) {
                throw new BadInput("satisfaction", "value-unreadable");
            }
        }
    }

    static Solved solved(@Nullable String written) {
        try {
            return Solved.valueOf(written == null ? "" : written);
        } catch (IllegalArgumentException e) {
            throw new BadInput("solved", "value-unreadable");
        }
    }

    @Public
    @GetMapping
    PageAnswer ask(
            Page page,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String solved,
            HttpServletRequest request) {
        Long contact = followings.contact(SecretCookie.FOLLOWING.of(request)).orElse(null);
        if (contact == null) {
            return DeedsController.GONE;
        }
        OrderView order = stories.of(contact).order(number);
        return View.of("citizen/verdict", page, new Model(order, solved(solved), callbacks.reasons(), Form.EMPTY));
    }

    @Once
    @Public
    @PostMapping
    PageAnswer judge(Page page, @PathVariable String number, @ModelAttribute Form form, HttpServletRequest request) {
        Long contact = followings.contact(SecretCookie.FOLLOWING.of(request)).orElse(null);
        if (contact == null) {
            return DeedsController.GONE;
        }
        OrderView order = stories.of(contact).order(number);
        try {
            brakes.act(request);
            var edge = callbacks.rate(orders.idFor(number, Actor.citizen()), form.verdict());
            return Go.to("/follow?notice=citizen-verdict-" + edge.name().toLowerCase(java.util.Locale.ROOT));
        } catch (Refusal refusal) {
            return View.of(
                            "citizen/verdict",
                            page.refused(refusal),
                            new Model(order, solved(form.solved()), callbacks.reasons(), form))
                    .status(refusal.status());
        }
    }
}
