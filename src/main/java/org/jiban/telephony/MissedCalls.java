package org.jiban.telephony;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiban.calendar.Calendar;
import org.jiban.calendar.Policy;
import org.jiban.journal.Journal;
import org.jiban.kernel.Actor;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.OutOfOrder;
import org.jiban.kernel.Subject;
import org.jiban.kernel.Transactions;
import org.jiban.timer.Timers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The call-back queue (漏接回拨): every caller who gave up is called back within a limit, at most three times. National rule
 * since 2025: missed calls are called back; the limit is policy.
 */
@Component
public class MissedCalls {
    /** Kind of the timer that runs until the limit. */
    static final String DUE = "telephony.call-back-due";

    private static final Duration CLAIM = Duration.ofMinutes(10);

    private final MissedCallBook queue;
    private final CallBook book;
    private final Exchange exchange;
    private final Policy policy;
    private final Calendar calendar;
    private final Timers timers;
    private final Journal journal;
    private final Transactions transactions;
    private final Clock clock;

    MissedCalls(
            MissedCallBook queue,
            CallBook book,
            Exchange exchange,
            Policy policy,
            Calendar calendar,
            Timers timers,
            Journal journal,
            Transactions transactions,
            Clock clock) {
        this.queue = queue;
        this.book = book;
        this.exchange = exchange;
        this.policy = policy;
        this.calendar = calendar;
        this.timers = timers;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Until when an abandoned call has to be called back; null when its number is withheld. */
    @Nullable
    Instant dueOf(Call abandoned) {
        Instant at = abandoned.abandonedAt();
        return at == null || abandoned.requesterId() == null ? null : calendar.due(at, policy.missedCall());
    }

    /** Puts an abandoned call in the queue, or with an earlier one of the same caller, or ends it when nobody can be called. */
    void owe(Call call, Actor actor) {
        Long requester = call.requesterId();
        Instant at = call.abandonedAt();
        Instant due = dueOf(call);
        if (requester == null || at == null || due == null) {
            end(call.id(), CallBackEnd.NO_NUMBER, 0, null, actor);
            return;
        }
        long standing = queue.add(new MissedCall(call.id(), requester, call.line(), at, due, 1, 0, at, null, null));
        if (standing == call.id()) {
            timers.set(subject(call.id()), DUE, due);
        } else {
            end(call.id(), CallBackEnd.JOINED, 0, standing, actor);
        }
    }

    /** The caller rang again and was answered: nothing is owed any more. */
    void calledAgain(Call answered, Actor actor) {
        Long requester = answered.requesterId();
        if (requester != null) {
            queue.removeCaller(requester)
                    .ifPresent(
                            each -> end(each.callId(), CallBackEnd.CALLED_AGAIN, each.tries(), answered.id(), actor));
        }
    }

    /** Everyone who waits, soonest due first. */
    public List<MissedCall> list(int limit) {
        return queue.list(limit);
    }

    /** How often we try before we give up. */
    public int tries() {
        return policy.missedCallTries();
    }

    public MissedCounts counts() {
        return queue.counts(clock.instant());
    }

    public Optional<MissedCall> find(long callId) {
        return queue.find(callId);
    }

    /** Takes the next caller for this agent alone; empty when nobody waits or it is too early for another try. */
    public Optional<MissedCall> claimNext(Actor agent) {
        return transactions.inOne(
                () -> queue.nextFree(agent.code(), clock.instant()).map(id -> claim(id, agent)));
    }

    /**
     * Takes one caller for this agent alone, for ten minutes.
     *
     * @throws NotFound {@code missed-call-gone} when the caller no longer waits
     * @throws OutOfOrder {@code missed-call-claimed} when another agent is calling them
     */
    public MissedCall claim(long callId, Actor agent) {
        return transactions.inOne(() -> {
            MissedCall missed = queue.lock(callId).orElseThrow(() -> new NotFound("missed-call-gone"));
            Instant now = clock.instant();
            if (missed.isClaimedByAnother(agent.code(), now)) {
                throw new OutOfOrder("missed-call-claimed");
            }
            queue.claim(callId, agent.code(), now.plus(CLAIM));
            return queue.find(callId).orElseThrow(() -> new NotFound("missed-call-gone"));
        });
    }

    /**
     * Calls a claimed caller. Spoken to, or missed for the third time, they leave the queue.
     *
     * @throws OutOfOrder {@code missed-call-too-early} before the next try may be made
     */
    public Dialled call(long callId, Actor agent) {
        MissedCall claimed = claim(callId, agent);
        if (claimed.nextTryAt().isAfter(clock.instant())) {
            throw new OutOfOrder("missed-call-too-early");
        }
        Dialled dialled = exchange.dial(claimed.requesterId());
        transactions.inOne(() -> tried(callId, dialled, agent));
        return dialled;
    }

    private void tried(long callId, Dialled dialled, Actor agent) {
        MissedCall missed = queue.lock(callId).orElseThrow(() -> new NotFound("missed-call-gone"));
        int tries = missed.tries() + 1;
        boolean reached = dialled.outcome().reached();
        journal.write(subject(callId), agent, new CallFact.CalledBack(tries, reached, dialled.seconds()));
        timers.cancel(subject(callId), DUE);
        if (reached || tries >= policy.missedCallTries()) {
            queue.remove(callId);
            end(callId, reached ? CallBackEnd.REACHED : CallBackEnd.UNREACHED, tries, null, agent);
        } else {
            queue.tried(callId, tries, calendar.due(clock.instant(), policy.missedCallAgain()));
        }
    }

    private void end(long callId, CallBackEnd end, int tries, @Nullable Long with, Actor actor) {
        timers.cancel(subject(callId), DUE);
        book.endCallBack(callId, end);
        journal.write(subject(callId), actor, new CallFact.CallBackEnded(end, tries, with));
    }

    private static Subject subject(long callId) {
        return new Subject("call", callId);
    }
}
