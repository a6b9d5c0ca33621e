package org.jiban.order.web;

import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Role;
import org.jiban.kernel.Words;
import org.jiban.order.OrderFilter;
import org.jiban.order.OrderLine;
import org.jiban.order.OrderView;
import org.jiban.order.Stage;
import org.jiban.order.WorkOrders;
import org.jiban.web.Allowed;
import org.jiban.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reading orders: lists within the caller's scope, single orders, their pictures. */
@RestController
@RequestMapping("/api/v1/orders")
class OrdersApi {
    private static final int LIMIT = 50;
    private static final int MOST_CODE = 40;
    private static final int MOST_TEXT = 100;

    private final WorkOrders orders;

    OrdersApi(WorkOrders orders) {
        this.orders = orders;
    }

    /**
     * Orders within the caller's scope.
     *
     * @param due {@code overdue}, {@code today} or {@code soon}
     * @param text a number, its last digits, or words
     * @param limit 1 to 200
     */
    @Allowed({
        Role.AGENT,
        Role.DISPATCHER,
        Role.HANDLER,
        Role.UNIT_LEAD,
        Role.CALLBACK,
        Role.SUPERVISOR,
        Role.ANALYST,
        Role.API_CLIENT
    })
    @GetMapping
    Slice<OrderLine> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String street,
            @RequestParam(required = false) @Nullable String due,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        OrderFilter filter = new OrderFilter(
                Words.clean("unit", unit, MOST_CODE),
                stage,
                digits(Words.clean("topic", topic, MOST_CODE)),
                Words.clean("street", street, MOST_CODE),
                due(due),
                Words.clean("text", text, MOST_TEXT));
        return orders.list(filter, actor, after, limit(limit));
    }

    private static @Nullable String digits(@Nullable String topic) {
        if (topic != null && !topic.matches("\\d{2,6}")) {
            throw new BadInput("topic", "order-topic-digits");
        }
        return topic;
    }

    private static OrderFilter.@Nullable DueState due(@Nullable String due) {
        if (due == null || due.isBlank()) {
            return null;
        }
        return switch (due) {
            case "overdue" -> OrderFilter.DueState.OVERDUE;
            case "today" -> OrderFilter.DueState.TODAY;
            case "soon" -> OrderFilter.DueState.SOON;
            default -> throw new BadInput("due", "value-unknown", "overdue, today, soon");
        };
    }

    private static int limit(@Nullable Integer limit) {
        if (limit == null) {
            return LIMIT;
        }
        if (limit < 1 || limit > 200) {
            throw new BadInput("limit", "order-limit-range");
        }
        return limit;
    }

    /** One order as the caller may see it; the lead with whom the contact was shared gets it in clear, and that is entered. */
    @Allowed({
        Role.AGENT,
        Role.DISPATCHER,
        Role.HANDLER,
        Role.UNIT_LEAD,
        Role.CALLBACK,
        Role.SUPERVISOR,
        Role.ANALYST,
        Role.API_CLIENT
    })
    @GetMapping("/{number}")
    OrderView find(@PathVariable String number, Actor actor) {
        OrderView view = orders.find(number, actor);
        return view.requester() != null && view.requester().shared()
                ? view.withContact(orders.contact(number, actor))
                : view;
    }

    @Allowed({Role.AGENT, Role.DISPATCHER, Role.HANDLER, Role.UNIT_LEAD, Role.CALLBACK, Role.SUPERVISOR})
    @GetMapping("/{number}/photos/{attachment}")
    ResponseEntity<byte[]> photo(@PathVariable String number, @PathVariable long attachment, Actor actor) {
        WorkOrders.Picture picture = orders.photo(number, attachment, actor);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.type()))
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "inline")
                .body(picture.content());
    }
}
