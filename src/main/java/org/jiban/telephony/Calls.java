package org.jiban.telephony;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiban.journal.Happening;
import org.jiban.journal.Journal;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Ids;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.OutOfOrder;
import org.jiban.kernel.Subject;
import org.jiban.kernel.Transactions;
import org.jiban.requester.Caller;
import org.jiban.requester.Requesters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door of telephony: what the exchange tells, who rings, and what came of a call. */
@Component
public class Calls {
    private static final String MAIN_LINE = "main";
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final CallBook book;
    private final MissedCalls missed;
    private final Requesters requesters;
    private final Journal journal;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    Calls(
            CallBook book,
            MissedCalls missed,
            Requesters requesters,
            Journal journal,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.book = book;
        this.missed = missed;
        this.requesters = requesters;
        this.journal = journal;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Takes one event; an event that was taken before changes nothing, whatever key it comes with.
     *
     * @throws NotFound {@code call-unknown} when the call was never offered
     * @throws OutOfOrder when the event cannot follow what is known, e.g. answered after abandoned
     * @throws BadInput when its time lies more than five minutes ahead, or further back than the events of a call are kept
     */
    public Call take(CallEvent event, Actor actor) {
        requirePlausible(event.at());
        return transactions.inOne(
                () -> event.kind() == CallEvent.Kind.OFFERED ? offered(event, actor) : followed(event, actor));
    }

    private void requirePlausible(Instant at) {
        Instant now = clock.instant();
        if (at.isAfter(now.plus(AHEAD)) || at.isBefore(now.minus(CallBook.REMEMBERED))) {
            throw new BadInput("at", "call-time-implausible");
        }
    }

    private Call offered(CallEvent event, Actor actor) {
        long id = ids.next();
        if (!book.name(event.call(), id, event.at())) {
            return known(event);
        }
        Call call = Call.offered(id, event, line(event), requester(event));
        book.add(call);
        write(call, actor, event.at(), new CallFact.Offered(call.line(), call.requesterId()));
        return call;
    }

    private static String line(CallEvent event) {
        String line = event.line();
        return line == null ? MAIN_LINE : line;
    }

    private @Nullable Long requester(CallEvent event) {
        String caller = event.caller();
        return caller == null
                ? null
                : requesters.register(new Caller(null, caller, false)).id();
    }

    private Call known(CallEvent event) {
        return book.lock(event.call()).orElseThrow(() -> new NotFound("call-unknown"));
    }

    private Call followed(CallEvent event, Actor actor) {
        Call before = known(event);
        Optional<Call> after = before.after(event);
        after.ifPresent(call -> {
            book.change(call);
            write(call, actor, event.at(), fact(call, event.kind()));
            follow(call, event.kind(), actor);
        });
        return after.orElse(before);
    }

    private CallFact fact(Call call, CallEvent.Kind kind) {
        return switch (kind) {
            case OFFERED -> new CallFact.Offered(call.line(), call.requesterId());
            case ANSWERED -> new CallFact.Answered(call.line(), call.offeredAt(), millis(call.waited()));
            case ABANDONED ->
                new CallFact.Abandoned(
                        call.line(), call.offeredAt(), millis(call.waited()), call.requesterId(), missed.dueOf(call));
            case ENDED ->
                new CallFact.Ended(call.line(), call.offeredAt(), millis(call.talked()), call.recording() != null);
            case WRAPPED -> new CallFact.WrappedUp(millis(call.wrappedUp()));
        };
    }

    private void follow(Call call, CallEvent.Kind kind, Actor actor) {
        if (kind == CallEvent.Kind.ABANDONED) {
            missed.owe(call, actor);
        } else if (kind == CallEvent.Kind.ANSWERED) {
            missed.calledAgain(call, actor);
        }
    }

    private static long millis(@Nullable Duration duration) {
        return duration == null ? 0 : duration.toMillis();
    }

    private void write(Call call, Actor actor, Instant at, CallFact fact) {
        journal.write(new Happening(new Subject("call", call.id()), actor, at, fact));
    }

    /**
     * Takes a ringing call at an agent's desk.
     *
     * @throws OutOfOrder {@code call-was-answered} or {@code call-was-abandoned} when somebody or the caller was faster
     */
    public Call answer(long callId, Actor agent) {
        Call call = book.find(callId).orElseThrow(() -> new NotFound("call-unknown"));
        return transactions.inOne(() -> {
            Call now = book.lock(call.reference()).orElseThrow(() -> new NotFound("call-unknown"));
            if (now.answeredAt() != null && !agent.code().equals(now.agent())) {
                throw new OutOfOrder("call-was-answered");
            }
            return take(event(now, CallEvent.Kind.ANSWERED, agent), agent);
        });
    }

    /** Ends the call at the agent's desk; a call that ended before stays as it is. */
    public Call hangUp(long callId, Actor agent) {
        Call call = book.find(callId).orElseThrow(() -> new NotFound("call-unknown"));
        return take(event(call, CallEvent.Kind.ENDED, agent), agent);
    }

    private CallEvent event(Call call, CallEvent.Kind kind, Actor agent) {
        return new CallEvent(call.reference(), kind, clock.instant(), null, null, agent.code(), null);
    }

    /** Says that a contact was registered during the call; part of the contact's transaction. */
    public void contactMade(long callId, long contactId, String contactNumber, Actor agent) {
        book.addContact(callId, contactId, contactNumber);
        journal.write(new Subject("call", callId), agent, new CallFact.ContactMade(contactId));
    }

    public Optional<Call> find(long callId) {
        return book.find(callId);
    }

    /** Numbers of the contacts made during the call. */
    public List<String> contactsOf(long callId) {
        return book.contactsOf(callId);
    }

    /** Calls of a requester since a moment, newest first, at most 50. */
    public List<Call> of(long requesterId, Instant since) {
        return book.of(requesterId, since);
    }

    /** Calls that ring, longest waiting first. */
    public List<WaitingCall> ringing(int limit) {
        return book.ringing(limit);
    }

    /** The call this agent talks on now. */
    public Optional<Call> talkingTo(Actor agent) {
        return book.talkingTo(agent.code());
    }

    /** How many ring and talk at this moment. */
    public LiveCalls live() {
        return book.live();
    }
}
