package org.jiban.order.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jiban.kernel.Actor;
import org.jiban.order.OrderView;
import org.jiban.order.Stage;
import org.jiban.web.ClockStrip;
import org.jspecify.annotations.Nullable;

/**
 * All clocks of an order (全部时钟): the citizen's and the unit's large, those of single steps small.
 *
 * @param main the ones that decide: before dispatch the dispatch clock alone
 * @param steps of dispatch, signature, first contact and an open question
 */
public record OrderClocks(List<NamedClock> main, List<NamedClock> steps) {

    static OrderClocks of(OrderView order, @Nullable Instant askedAt, Actor viewer, Instant now) {
        NamedClock dispatch = new NamedClock(
                "order.clock-of.DISPATCH",
                ClockStrip.of(
                        order.receivedAt(),
                        order.dispatchDue(),
                        met(order.firstDispatchedAt(), order, Stage.TO_DISPATCH),
                        now));
        if (order.firstDispatchedAt() == null) {
            return new OrderClocks(List.of(dispatch), List.of());
        }
        List<NamedClock> steps = new ArrayList<>(List.of(dispatch));
        Instant since = order.dispatchedAt();
        add(steps, "order.clock-of.SIGN", since, order.signDue(), order.signedAt(), order, now);
        if (order.round() == 0) {
            add(steps, "order.clock-of.CONTACT", since, order.contactDue(), order.firstContactAt(), order, now);
        }
        add(steps, "order.clock-of.QUESTION", askedAt, order.questionDue(), null, order, now);
        List<NamedClock> main = new ArrayList<>();
        boolean own = viewer.unit() != null && viewer.unit().equals(order.lead());
        Instant answered = order.answeredAt();
        add(main, "order.clock-of.CITIZEN", order.feedbackFrom(), order.feedbackDue(), answered, order, now);
        add(
                main,
                own ? "order.clock-of.OWN" : "order.clock-of.LEAD",
                order.unitFrom(),
                order.unitDue(),
                answered,
                order,
                now);
        return new OrderClocks(main, steps);
    }

    private static void add(
            List<NamedClock> clocks,
            String key,
            @Nullable Instant start,
            @Nullable Instant due,
            @Nullable Instant met,
            OrderView order,
            Instant now) {
        if (start != null && due != null) {
            clocks.add(new NamedClock(key, ClockStrip.of(start, due, met == null ? order.closedAt() : met, now)));
        }
    }

    private static @Nullable Instant met(@Nullable Instant done, OrderView order, Stage stage) {
        return done == null && order.stage() != stage ? order.closedAt() : done;
    }
}
