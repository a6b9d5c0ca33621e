package org.jiban.callback;

import java.util.List;
import java.util.Optional;
import org.jiban.calendar.CallbackMode;
import org.jiban.kernel.Actor;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.OutOfOrder;
import org.jiban.kernel.Transactions;
import org.jiban.order.Stage;
import org.jiban.order.VerdictEdge;
import org.jiban.order.WorkOrders;
import org.springframework.stereotype.Component;

/**
 * The door of callbacks (回访): whom to ask, what they said, by whom it may be asked.
 *
 * <p>Every act runs in the caller's transaction, or its own, and refuses with {@code OutOfOrder callback-not-due} before
 * the limit (unless the requester agreed to be asked at once), {@code OutOfOrder callback-over} when nobody needs to ask
 * any more, {@code NotAllowed callback-own-unit} when somebody of a unit that took part tries to ask.
 */
@Component
public class Callbacks {
    private final Asking asking;
    private final DueBook dues;
    private final AttemptBook attempts;
    private final Links links;
    private final Claims claims;
    private final CallbackQueue queue;
    private final Notes notes;
    private final Reasons reasons;
    private final WorkOrders orders;
    private final Transactions transactions;

    Callbacks(
            Asking asking,
            DueBook dues,
            AttemptBook attempts,
            Links links,
            Claims claims,
            CallbackQueue queue,
            Notes notes,
            Reasons reasons,
            WorkOrders orders,
            Transactions transactions) {
        this.asking = asking;
        this.dues = dues;
        this.attempts = attempts;
        this.links = links;
        this.claims = claims;
        this.queue = queue;
        this.notes = notes;
        this.reasons = reasons;
        this.orders = orders;
        this.transactions = transactions;
    }

    /**
     * Takes down what callback staff or a supervisor report of one try: a verdict, a failed try, or an appointment.
     *
     * <p>A failed try counts only when the pause since the last has passed ({@code OutOfOrder callback-too-early}); the last
     * one closes the order as unreached. An appointment never counts as failed. {@code feasible} no needs a supervisor
     * ({@code NotAllowed order-infeasible-needs-supervisor}). Refuses {@code OutOfOrder callback-claimed} while a colleague
     * is calling the same requester.
     */
    public CallbackOutcome report(long order, CallbackReport report, Actor actor) {
        return transactions.inOne(() -> asking.report(order, report, actor));
    }

    /**
     * The requester's own verdict on the page of their query code; the caller has made sure that it is the requester. An
     * answered order whose limit has not passed is then asked about at once, because they wish it.
     */
    public VerdictEdge rate(long order, CitizenVerdict verdict) {
        return transactions.inOne(() -> asking.rate(order, CallbackMode.WEB, verdict));
    }

    /** Whether the requester could give their verdict on this order now. */
    public boolean ratable(long order) {
        return ratable(orders.snapshot(order).stage());
    }

    /** The stages in which a requester may give their verdict: answered, or the limit has passed. */
    public static boolean ratable(Stage stage) {
        return stage == Stage.CALLBACK_DUE || stage == Stage.FEEDBACK_GIVEN;
    }

    /** What a link leads to. */
    public sealed interface Linked {
        /** The requester may answer about this order. */
        record Open(long orderId) implements Linked {}

        /** They have answered by it. */
        record Used(long orderId) implements Linked {}

        /** Nobody needs the answer any more: it was given another way, or the order is closed. */
        record Over(long orderId) implements Linked {}

        /** There is no such link, or none any more. */
        record Unknown() implements Linked {}
    }

    /** @param code as it stands in the link */
    public Linked linked(String code) {
        return links.find(code)
                .<Linked>map(link -> {
                    if (link.used()) {
                        return new Linked.Used(link.orderId());
                    }
                    return link.ended() ? new Linked.Over(link.orderId()) : new Linked.Open(link.orderId());
                })
                .orElseGet(Linked.Unknown::new);
    }

    /**
     * The requester's own verdict through a link; each link takes one.
     *
     * @throws NotFound {@code callback-link-unknown}
     * @throws OutOfOrder {@code callback-link-used} or {@code callback-over}
     */
    public VerdictEdge rateByLink(String code, CitizenVerdict verdict) {
        return transactions.inOne(() -> {
            Links.Link link = links.find(code).orElseThrow(() -> new NotFound("callback-link-unknown"));
            if (link.used()) {
                throw new OutOfOrder("callback-link-used");
            }
            if (link.ended()) {
                throw new OutOfOrder("callback-over");
            }
            links.use(code);
            return asking.rate(link.orderId(), link.mode(), verdict);
        });
    }

    /** The code of the newest link of an order that still leads somewhere: for the message that carries it, nobody else. */
    public Optional<String> linkCode(long order) {
        return links.code(order);
    }

    /** The order as it waits for callback; empty when nobody needs to ask. */
    public Optional<Due> due(long order) {
        return dues.find(order);
    }

    /** Everything a requester is to be asked about, longest due first: one call covers it all. */
    public List<Due> dueOf(long requester) {
        return dues.of(requester);
    }

    /** Every try to ask about an order, newest first. */
    public List<Attempt> attempts(long order) {
        return attempts.of(order);
    }

    /** Those who wait for a call, whom one may call now first. */
    public List<WaitingPerson> waiting(int limit) {
        return queue.people(limit);
    }

    public CallbackCounts counts() {
        return queue.counts();
    }

    /** Takes the next requester who may be called now for this member of staff alone; empty when there is none. */
    public Optional<Long> takeNext(Actor who) {
        return claims.next(who);
    }

    /** Takes one requester, or holds them for longer; {@code OutOfOrder callback-claimed} when a colleague has them. */
    public void take(long requester, Actor who) {
        claims.require(requester, who);
    }

    /** Lets a requester go again. */
    public void release(long requester, Actor who) {
        claims.release(requester, who);
    }

    /** The city's list of reasons for not being satisfied. */
    public List<Reason> reasons() {
        return reasons.all();
    }

    /** Unread notes about requesters who are dissatisfied although it is solved, newest first. */
    public List<Note> notes(int limit) {
        return notes.unread(limit);
    }

    /** A supervisor has read a note; {@code NotFound callback-note-gone} when it was read before. */
    public void readNote(long order, long attempt, Actor supervisor) {
        notes.read(order, attempt, supervisor);
    }
}
