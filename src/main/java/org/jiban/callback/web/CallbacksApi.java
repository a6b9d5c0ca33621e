package org.jiban.callback.web;

import java.time.Instant;
import java.util.List;
import org.jiban.calendar.CallbackMode;
import org.jiban.callback.CallbackReport;
import org.jiban.callback.Callbacks;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Role;
import org.jiban.order.OrderView;
import org.jiban.order.Satisfaction;
import org.jiban.order.Solved;
import org.jiban.order.WorkOrders;
import org.jiban.web.Allowed;
import org.jiban.web.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Callbacks for programs: each try is a resource that is created; the answer is the order as it then stands. */
@RestController
class CallbacksApi {
    private final Callbacks callbacks;
    private final WorkOrders orders;

    CallbacksApi(Callbacks callbacks, WorkOrders orders) {
        this.callbacks = callbacks;
        this.orders = orders;
    }

    /** @param callAgainAt ISO-8601 with offset */
    record CallbackBody(
            @Nullable CallbackMode mode,
            @Nullable Boolean reached,
            @Nullable Boolean contacted,
            @Nullable Solved solved,
            @Nullable Boolean partlyAccepted,
            @Nullable Boolean feasible,
            @Nullable Satisfaction satisfaction,
            @Nullable List<@Nullable String> reasons,
            @Nullable String words,
            @Nullable Instant callAgainAt) {}

    /** Units are let in here to be told that they never ask: 403 for their own order, 404 for another's. */
    @Once
    @Allowed({Role.CALLBACK, Role.SUPERVISOR, Role.HANDLER, Role.UNIT_LEAD})
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/api/v1/orders/{number}/callbacks")
    OrderView report(@PathVariable String number, @RequestBody CallbackBody body, Actor actor) {
        CallbackReport report = new CallbackReport(
                body.mode(),
                body.reached(),
                body.contacted(),
                body.solved(),
                body.partlyAccepted(),
                body.feasible(),
                body.satisfaction(),
                body.reasons(),
                body.words(),
                body.callAgainAt());
        callbacks.report(orders.idFor(number, actor), report, actor);
        return orders.find(number, actor);
    }
}
