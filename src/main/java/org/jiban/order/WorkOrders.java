package org.jiban.order;

import java.util.List;
import java.util.Optional;
import org.jiban.journal.Happening;
import org.jiban.kernel.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The door of the work orders (诉求工单): open them, act on them, look at them.
 *
 * <p>Every act runs in the caller's transaction, or its own, writes its entry there, and refuses with
 * {@code OutOfOrder order-act-not-now} when {@link Transitions} has no edge from the present stage, {@code NotFound}
 * when the actor's unit takes no part in the order, {@code NotAllowed} when the actor's role may not do it, and
 * {@code OutOfOrder order-changed} when somebody else was faster.
 */
@Component
public class WorkOrders {

    /** Opens orders and writes {@code alsoWritten} (the caller's own entries) in the same round trip, before its own. */
    public List<OpenedOrder> open(List<NewOrder> orders, Actor actor, List<Happening> alsoWritten) {
        throw new UnsupportedOperationException();
    }

    public List<OpenedOrder> open(List<NewOrder> orders, Actor actor) {
        return open(orders, actor, List.of());
    }

    /** Records imported history: closed from the beginning, no clock, no rate. */
    public List<OpenedOrder> recordPast(List<PastOrder> orders, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** First dispatch of an order TO_DISPATCH, or, with a reason, sending it on to another unit. */
    public OrderSnapshot dispatch(long order, Assignment assignment, @Nullable String reason, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /**
     * A dispatcher corrects what was recognised of an order TO_DISPATCH, before any unit has it: topic, urgency, place. The
     * dispatch clock keeps its start and takes the class of the new topic.
     */
    public OrderSnapshot correct(long order, Correction correction, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /**
     * A dispatcher applies a screening ground to an order TO_DISPATCH: CLOSED with ground SCREENED, never counted in a rate.
     *
     * @param ground code of the catalogue's screening table; stands in the entry {@code order.closed}
     * @param words why, for the requester, at most 2000 characters; null leaves it to the ground's own advice
     */
    public void screenOut(long order, String ground, @Nullable String words, Actor actor) {
        throw new UnsupportedOperationException();
    }

    public void sign(long order, Actor actor) {
        throw new UnsupportedOperationException();
    }

    public void assign(long order, Task task, Actor actor) {
        throw new UnsupportedOperationException();
    }

    public void contactAttempt(long order, boolean reached, @Nullable String note, Actor actor) {
        throw new UnsupportedOperationException();
    }

    public RelayCall relayCall(long order, Actor actor) {
        throw new UnsupportedOperationException();
    }

    public void ask(long order, String question, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** The requester's reply to the open question; by the requester or somebody of the hotline. */
    public void reply(long order, String words, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** The requester says more about an open order. */
    public void add(long order, String words, Actor actor) {
        throw new UnsupportedOperationException();
    }

    public void note(long order, String words, Actor actor) {
        throw new UnsupportedOperationException();
    }

    public void visit(long order, Visit visit, Actor actor) {
        throw new UnsupportedOperationException();
    }

    public void attach(long order, List<Photo> photos, Actor actor) {
        throw new UnsupportedOperationException();
    }

    public void answer(long order, Answer answer, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** The requester wants to be asked now, after an answer and before the limit. */
    public void closeEarly(long order, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** A reached requester's verdict; called by callback only. */
    public VerdictEdge verdict(long order, Verdict verdict, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** Closes an order whose requester was not reached in {@code tries} tries; called by callback only. */
    public void unreached(long order, int tries, Actor actor) {
        throw new UnsupportedOperationException();
    }

    public void reopen(long order, String reason, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** A supervisor ends a SUPERVISED order. */
    public void close(long order, String reason, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** The requester takes the appeal back; confirmed by the hotline, never by the unit. */
    public void withdraw(long order, String reason, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /**
     * The requester came back about it.
     *
     * @param contact id of the contact they came back with, if there is one
     * @return how often they have come back now
     */
    public int urge(long order, @Nullable Long contact, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** The order as this actor may see it; {@code NotFound order-not-found} when their unit takes no part in it. */
    public OrderView find(String number, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** @param after {@code next} of the page before; {@code limit} 1..200 */
    public OrderList list(OrderFilter filter, Actor actor, @Nullable String after, int limit) {
        throw new UnsupportedOperationException();
    }

    public List<OrderLine> byContact(long contact, Actor actor) {
        throw new UnsupportedOperationException();
    }

    public List<OrderLine> openOfRequester(long requester, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** The id behind a number, without looking at who asks. */
    public Optional<Long> idOf(String number) {
        throw new UnsupportedOperationException();
    }

    /** The order's codes and times; {@code NotFound} when there is none. */
    public OrderSnapshot snapshot(long order) {
        throw new UnsupportedOperationException();
    }
}
