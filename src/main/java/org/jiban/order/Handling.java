package org.jiban.order;

import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What units do with an order before they answer it (办理): sign, contact, note, visit. */
@Component
class Handling {
    static final int MOST_NOTE = 2000;

    private final Cases cases;
    private final Steps steps;
    private final Participations participations;
    private final OrderTimers timers;

    Handling(Cases cases, Steps steps, Participations participations, OrderTimers timers) {
        this.cases = cases;
        this.steps = steps;
        this.participations = participations;
        this.timers = timers;
    }

    /** The lead's signature moves the order; an assist's only tells that they have it. */
    void sign(long order, Actor actor) {
        cases.perform(order, actor, it -> {
            if (it.part == PartRole.ASSIST) {
                it.require(Act.JOIN);
                it.order.join(unit(it));
                enterSignature(it, PartRole.ASSIST);
            } else {
                it.require(Act.SIGN);
                it.order.sign(it.now);
                timers.stop(it.order, OrderTimers.SIGN);
                enterSignature(it, PartRole.LEAD);
            }
            participations.sign(order, unit(it), it.now);
        });
    }

    private static void enterSignature(Case it, PartRole role) {
        boolean late = it.now.isAfter(it.order.running().signDue());
        it.enter(new OrderFact.Signed(it.order.leadNow(), role, late));
    }

    static String unit(Case it) {
        String unit = it.actor.unit();
        if (unit == null) {
            throw new IllegalStateException("Only a unit's staff gets here");
        }
        return unit;
    }

    /** A reached requester is an effective contact when the lead reached them. */
    void contactAttempt(long order, boolean reached, @Nullable String note, Actor actor) {
        String words = Words.clean("note", note, MOST_NOTE);
        cases.perform(order, actor, it -> {
            Long step = words == null ? null : (Long) steps.add(it.order, Steps.Kind.CONTACT, actor, words, it.now);
            contact(it, reached, step, null);
        });
    }

    /** Enters a try to reach the requester; shared by every way of doing so. */
    void contact(Case it, boolean reached, @Nullable Long step, RelayLine.@Nullable Relayed call) {
        boolean effective = reached && it.part == PartRole.LEAD;
        it.require(effective ? Act.CONTACT : Act.TRY_CONTACT);
        boolean first = effective && it.order.firstContactAt == null;
        if (effective) {
            it.order.contact(it.now);
        } else {
            it.order.tryContact();
        }
        it.enter(new OrderFact.ContactAttempted(
                it.order.leadNow(),
                it.part == null ? PartRole.CENTRE : it.part,
                step,
                reached,
                effective,
                call != null,
                call == null ? null : (Long) call.call(),
                call == null ? 0 : call.seconds(),
                first,
                it.now.isAfter(it.order.running().contactDue()),
                it.order.running().contactDue()));
    }

    /** Of a unit: work done. Of the hotline: a remark that moves nothing. */
    void note(long order, @Nullable String note, Actor actor) {
        String words = Words.required("note", note, MOST_NOTE);
        cases.perform(order, actor, it -> {
            boolean hotline = actor.unit() == null;
            Act act = hotline ? Act.REMARK : Act.NOTE;
            it.require(act);
            it.order.work(act);
            long step = steps.add(it.order, hotline ? Steps.Kind.REMARK : Steps.Kind.NOTE, actor, words, it.now);
            it.enter(new OrderFact.Noted(it.order.lead(), step));
        });
    }

    /** Meeting the requester is an effective contact, if there was none before. */
    void visit(long order, Visit visit, Actor actor) {
        String finding = Words.clean("finding", visit.finding(), MOST_NOTE);
        if (visit.round() < 1 || visit.round() > 3) {
            throw new BadInput("round", "order-visit-round");
        }
        cases.perform(order, actor, it -> {
            it.require(Act.VISIT);
            if (visit.met() && it.part == PartRole.LEAD && it.order.firstContactAt == null) {
                contact(it, true, null, null);
            }
            it.order.work(Act.VISIT);
            String words = finding == null ? "" : finding;
            long step = steps.add(it.order, Steps.Kind.VISIT, actor, words, it.now, visit.round(), visit.met());
            it.enter(new OrderFact.Visited(it.order.leadNow(), step, visit.round(), visit.met()));
        });
    }
}
