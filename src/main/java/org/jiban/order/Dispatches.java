package org.jiban.order;

import java.util.List;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends orders to units (派单): the first time, to another unit, or on from a district. */
@Component
class Dispatches {
    private static final int MOST_REASON = 2000;

    private final Cases cases;
    private final Limits limits;
    private final Steps steps;
    private final Participations participations;
    private final DeskRows desk;
    private final OrderTimers timers;

    Dispatches(
            Cases cases, Limits limits, Steps steps, Participations participations, DeskRows desk, OrderTimers timers) {
        this.cases = cases;
        this.limits = limits;
        this.steps = steps;
        this.participations = participations;
        this.desk = desk;
        this.timers = timers;
    }

    OrderSnapshot dispatch(long order, Assignment to, @Nullable String reason, Actor actor) {
        return cases.performOffDesk(order, actor, it -> {
            Act act = act(it);
            it.require(act);
            String before = it.order.lead();
            if (to.lead().equals(before)) {
                throw new BadInput("lead", "order-same-lead");
            }
            Long step = reason(it, act, reason);
            send(it, act, to);
            it.enter(Facts.dispatched(it.order, before, step));
            return it.order.snapshot();
        });
    }

    private static Act act(Case it) {
        if (it.order.stage == Stage.TO_DISPATCH) {
            return Act.DISPATCH;
        }
        return it.actor.unit() == null ? Act.REDISPATCH : Act.PASS_ON;
    }

    private @Nullable Long reason(Case it, Act act, @Nullable String reason) {
        boolean needed = Transitions.require(it.order.stage, act).reasonNeeded();
        String words =
                needed ? Words.required("reason", reason, MOST_REASON) : Words.clean("reason", reason, MOST_REASON);
        return words == null ? null : (Long) steps.add(it.order, Steps.Kind.REASON, it.actor, words, it.now);
    }

    private void send(Case it, Act act, Assignment to) {
        boolean again = it.order.assignment != null;
        Clocks clocks = limits.dispatched(it.order.opening.urgency(), it.order.clocks, act == Act.PASS_ON, it.now);
        it.order.dispatch(act, to, clocks);
        if (again) {
            participations.leave(it.order.id(), it.now);
        } else {
            timers.stop(it.order, OrderTimers.DISPATCH);
        }
        participations.begin(List.of(it.order), it.now);
        desk.take(it.order.id());
        desk.put(List.of(it.order));
        timers.restart(it.order);
    }
}
