package org.jiban.order;

import java.util.List;
import org.jiban.kernel.Actor;
import org.jiban.kernel.OutOfOrder;
import org.jiban.requester.Masked;
import org.jiban.requester.Requesters;
import org.springframework.stereotype.Component;

/** Relay calls (转接电话): the unit talks with a requester whose number it never sees; the call's record is the evidence. */
@Component
class Relaying {
    private final Cases cases;
    private final Handling handling;
    private final Requesters requesters;
    private final List<RelayLine> lines;

    Relaying(Cases cases, Handling handling, Requesters requesters, List<RelayLine> lines) {
        this.cases = cases;
        this.handling = handling;
        this.requesters = requesters;
        this.lines = lines;
    }

    RelayCall call(long order, Actor actor) {
        Case before = cases.look(order, actor);
        before.require(Act.RELAY_CALL);
        requirePhone(before);
        RelayLine.Relayed call = line().connect(order, before.order.opening.requesterId(), actor);
        return cases.performFor(order, actor, it -> {
            it.require(Act.RELAY_CALL);
            handling.contact(it, call.reached(), null, call);
            return new RelayCall(String.valueOf(call.call()), call.reached(), call.seconds(), it.now);
        });
    }

    private void requirePhone(Case it) {
        long requester = it.order.opening.requesterId();
        Masked known = requesters.masked(List.of(requester)).get(requester);
        if (known == null || known.phone() == null) {
            throw new OutOfOrder("order-requester-without-phone");
        }
    }

    private RelayLine line() {
        if (lines.isEmpty()) {
            throw new OutOfOrder("order-no-relay-line");
        }
        return lines.getFirst();
    }
}
