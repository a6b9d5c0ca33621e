package org.jiban.order;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiban.journal.Happening;
import org.jiban.kernel.Actor;
import org.jiban.kernel.NotAllowed;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.Role;
import org.jiban.requester.Purpose;
import org.jiban.requester.Requesters;
import org.jiban.requester.Revealed;
import org.jiban.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The door of the work orders (诉求工单): open them, act on them, look at them.
 *
 * <p>Every act runs in the caller's transaction, or its own, writes its entry there, and refuses with
 * {@code OutOfOrder order-act-not-now} when {@link Transitions} has no edge from the present stage (or a sentence of its
 * own when something beside the stage stands in the way), {@code NotFound order-not-found} when the actor's unit takes no
 * part in the order, {@code NotAllowed order-act-not-yours} when the actor's role may not do it, and
 * {@code OutOfOrder order-changed} when somebody else was faster.
 */
@Component
public class WorkOrders {
    private final Openings openings;
    private final BeforeDispatch before;
    private final Dispatches dispatches;
    private final Handling handling;
    private final Tasks tasks;
    private final Relaying relaying;
    private final Talking talking;
    private final Photographs photographs;
    private final Answering answering;
    private final Endings endings;
    private final Finding finding;
    private final Lists lists;
    private final Histories histories;
    private final Cases cases;
    private final SolvedOrders solved;
    private final Requesters requesters;

    WorkOrders(
            Openings openings,
            BeforeDispatch before,
            Dispatches dispatches,
            Handling handling,
            Tasks tasks,
            Relaying relaying,
            Talking talking,
            Photographs photographs,
            Answering answering,
            Endings endings,
            Finding finding,
            Lists lists,
            Histories histories,
            Cases cases,
            SolvedOrders solved,
            Requesters requesters) {
        this.openings = openings;
        this.before = before;
        this.dispatches = dispatches;
        this.handling = handling;
        this.tasks = tasks;
        this.relaying = relaying;
        this.talking = talking;
        this.photographs = photographs;
        this.answering = answering;
        this.endings = endings;
        this.finding = finding;
        this.lists = lists;
        this.histories = histories;
        this.cases = cases;
        this.solved = solved;
        this.requesters = requesters;
    }

    /** Opens orders and writes {@code alsoWritten} (the caller's own entries) in the same round trip, before its own. */
    public List<OpenedOrder> open(List<NewOrder> orders, Actor actor, List<Happening> alsoWritten) {
        return openings.open(orders, actor, alsoWritten);
    }

    public List<OpenedOrder> open(List<NewOrder> orders, Actor actor) {
        return open(orders, actor, List.of());
    }

    /** Records imported history: closed from the beginning, no clock, no rate. */
    public List<OpenedOrder> recordPast(List<PastOrder> orders, Actor actor) {
        return openings.recordPast(orders, actor);
    }

    /**
     * A dispatcher corrects what was recognised of an order TO_DISPATCH, before any unit has it: topic, urgency, place. The
     * dispatch clock keeps its start and takes the class of the new topic.
     */
    public OrderSnapshot correct(long order, Correction correction, Actor actor) {
        return before.correct(order, correction, actor);
    }

    /**
     * A dispatcher applies a screening ground to an order TO_DISPATCH: CLOSED with ground SCREENED, never counted in a rate.
     *
     * @param ground code of the catalogue's screening table; stands in the entry {@code order.closed}
     * @param words why, for the requester, at most 2000 characters; null leaves it to the ground's own advice
     */
    public void screenOut(long order, String ground, @Nullable String words, Actor actor) {
        before.screenOut(order, ground, words, actor);
    }

    /**
     * First dispatch of an order TO_DISPATCH; or, with a reason of at most 2000 characters, sending it on to another unit: by
     * a dispatcher, or by the district that holds it because no unit could be named.
     */
    public OrderSnapshot dispatch(long order, Assignment assignment, @Nullable String reason, Actor actor) {
        return dispatches.dispatch(order, assignment, reason, actor);
    }

    /** The lead's signature moves the order; an assist's tells that they have it. */
    public void sign(long order, Actor actor) {
        handling.sign(order, actor);
    }

    /** Refuses a section, community, worker or stand-in that is not of the actor's own unit. */
    public void assign(long order, Task task, Actor actor) {
        tasks.assign(order, task, actor);
    }

    /** @param note at most 2000 characters */
    public void contactAttempt(long order, boolean reached, @Nullable String note, Actor actor) {
        handling.contactAttempt(order, reached, note, actor);
    }

    /** Calls the requester without showing a number; refuses when they asked not to be called, or have no phone. */
    public RelayCall relayCall(long order, Actor actor) {
        return relaying.call(order, actor);
    }

    /** One question at a time; it has a limit of its own, and the citizen's clock runs on. */
    public void ask(long order, @Nullable String question, Actor actor) {
        talking.ask(order, question, actor);
    }

    /** The requester's reply to the open question; by the requester or somebody of the hotline. */
    public void reply(long order, @Nullable String words, Actor actor) {
        talking.reply(order, words, actor);
    }

    /** The requester says more about an open order. */
    public void add(long order, @Nullable String words, Actor actor) {
        talking.add(order, words, actor);
    }

    /** Of a unit: what it did. Of the hotline: a remark only the hotline reads. At most 2000 characters. */
    public void note(long order, @Nullable String words, Actor actor) {
        handling.note(order, words, actor);
    }

    public void visit(long order, Visit visit, Actor actor) {
        handling.visit(order, visit, actor);
    }

    /**
     * Attaches pictures: of a unit's work, or the requester's own.
     *
     * @param photos 1 to 20 uploaded attachments of the actor's own
     */
    public void attach(long order, List<Photo> photos, Actor actor) {
        photographs.attach(order, photos, actor);
    }

    /**
     * Adds pictures that this requester's contact brought before the order was there, in the running transaction. They
     * are attached already, under the requester's key.
     */
    public void bringAlong(long order, List<Photo> photos, Actor actor) {
        photographs.bringAlong(order, photos, actor);
    }

    /** Answers; refuses without the photographs the topic asks for, unless the answer says it is not solved. */
    public void answer(long order, Answer answer, Actor actor) {
        answering.answer(order, answer, actor);
    }

    /** The requester wants to be asked now, after an answer and before the limit. */
    public void closeEarly(long order, Actor actor) {
        answering.closeEarly(order, actor);
    }

    /** A reached requester's verdict; called by callback only. Not feasible needs a supervisor. */
    public VerdictEdge verdict(long order, Verdict verdict, Actor actor) {
        return endings.verdict(order, verdict, actor);
    }

    /** Closes an order whose requester was not reached in {@code tries} tries; called by callback only. */
    public void unreached(long order, int tries, Actor actor) {
        endings.unreached(order, tries, actor);
    }

    /** A closed order, or one on the supervisor's desk, goes back to its unit with a new limit. */
    public void reopen(long order, @Nullable String reason, Actor actor) {
        endings.reopen(order, reason, actor);
    }

    /** A supervisor ends a SUPERVISED order. */
    public void close(long order, @Nullable String reason, Actor actor) {
        endings.close(order, reason, actor);
    }

    /** The requester takes the appeal back; confirmed by the hotline, never by the unit. */
    public void withdraw(long order, @Nullable String reason, Actor actor) {
        endings.withdraw(order, reason, actor);
    }

    /**
     * The requester came back about it.
     *
     * @param contact id of the contact they came back with, if there is one
     * @return how often they have come back now
     */
    public int urge(long order, @Nullable Long contact, Actor actor) {
        return talking.urge(order, contact, actor);
    }

    /** The order as this actor may see it; {@code NotFound order-not-found} when their unit takes no part in it. */
    public OrderView find(String number, Actor actor) {
        return finding.find(number, actor);
    }

    /**
     * Headline and words of many orders as this actor may see them, by id, in one query: what a desk lists. Orders their
     * unit takes no part in are left out.
     */
    public Map<Long, Said> said(Collection<Long> orders, Actor actor) {
        return finding.said(orders, actor);
    }

    /**
     * Name and phone in clear, for staff of the lead unit with whom the requester shared them, to contact them; and for
     * supervisors who look into the case. The entry that says who looked and what for is committed first.
     *
     * @throws NotAllowed {@code order-contact-not-shared}
     */
    public Revealed contact(String number, Actor actor) {
        Case it = finding.look(number, actor);
        boolean shared = Visibility.of(it.order, actor).name() == Visibility.Name.FULL;
        boolean supervises = actor.unit() == null && actor.is(Role.SUPERVISOR);
        if (!shared && !supervises) {
            throw new NotAllowed("order-contact-not-shared");
        }
        Purpose purpose = shared ? Purpose.CONTACT : Purpose.SUPERVISION;
        return requesters.reveal(it.order.opening.requesterId(), purpose, it.order.subject(), actor);
    }

    /** What happened to it, newest first, at most 300 lines. */
    public List<HistoryLine> history(String number, Actor actor) {
        return histories.of(finding.look(number, actor));
    }

    /** @param type media type by content */
    public record Picture(String type, byte[] content) {}

    /** A picture of the order, decrypted; {@code NotFound order-photo-not-found} when it is not one of its own. */
    public Picture photo(String number, long attachment, Actor actor) {
        return photographs.open(finding.look(number, actor).order.id(), attachment, actor);
    }

    /**
     * Orders within what the actor may see. With {@code due} or an open stage: by the clock that runs out next; otherwise
     * newest first.
     *
     * @param after {@code next} of the page before; {@code limit} 1..200
     */
    public Slice<OrderLine> list(OrderFilter filter, Actor actor, @Nullable String after, int limit) {
        return lists.list(filter, actor, after, limit);
    }

    public List<OrderLine> byContact(long contact, Actor actor) {
        return finding.byContact(contact, actor);
    }

    public List<OrderLine> openOfRequester(long requester, Actor actor) {
        return finding.openOfRequester(requester, actor);
    }

    /** Other orders of the same compound in the last year, newest first, within what the actor may see. */
    public List<OrderLine> samePlace(String number, Actor actor, int limit) {
        return finding.samePlace(finding.look(number, actor).order, actor, limit);
    }

    /** Other orders of the same requester in the last year; none for a viewer who may know nothing about the person. */
    public List<OrderLine> sameRequester(String number, Actor actor, int limit) {
        Case it = finding.look(number, actor);
        return Visibility.of(it.order, actor).name() == Visibility.Name.NOTHING
                ? List.of()
                : finding.sameRequester(it.order, actor, limit);
    }

    /** How other orders of the same topic were solved in the last year, to the word of their requesters. */
    public List<SolvedAlike> solvedAlike(String number, Actor actor, int limit) {
        return solved.alike(finding.look(number, actor).order, actor, limit);
    }

    /** The id behind a number, without looking at who asks. */
    public Optional<Long> idOf(String number) {
        return finding.idOf(number);
    }

    /** The order's codes and times; {@code NotFound} when there is none. */
    public OrderSnapshot snapshot(long order) {
        WorkOrder found = finding.load(order);
        if (found == null) {
            throw new NotFound("order-not-found");
        }
        return found.snapshot();
    }

    /** As {@link #snapshot} for many, without the absent. */
    public List<OrderSnapshot> snapshots(List<Long> orders) {
        return finding.loadAll(orders).stream().map(WorkOrder::snapshot).toList();
    }

    /** The id behind a number in this actor's hands; {@code NotFound} when they may not see it. */
    public long idFor(String number, Actor actor) {
        return cases.look(finding.idOf(number).orElseThrow(() -> new NotFound("order-not-found")), actor)
                .order
                .id();
    }
}
