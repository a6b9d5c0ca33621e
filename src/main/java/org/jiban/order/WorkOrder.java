package org.jiban.order;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Work order (诉求工单) as it stands: what it was opened with and how far it has come. Every change goes through the table
 * of edges; nobody outside this module can move one.
 */
final class WorkOrder {
    Opening opening;
    final OrderSeal seal;
    int version;
    Stage stage;

    @Nullable
    Assignment assignment;

    Set<String> joined = new LinkedHashSet<>();

    @Nullable
    Clocks clocks;

    int climb;

    @Nullable
    Instant signedAt;

    @Nullable
    Instant firstContactAt;

    int contactTries;

    @Nullable
    Long question;

    @Nullable
    Instant questionDue;

    int photosBefore;
    int photosAfter;

    @Nullable
    Instant answeredAt;

    @Nullable
    Solved solvedClaim;

    boolean earlyClosure;
    boolean overdue;
    int round;
    int repeat;

    @Nullable
    Instant watchedAt;

    @Nullable
    Instant verdictAt;

    @Nullable
    Solved solved;

    @Nullable
    Satisfaction satisfaction;

    @Nullable
    Instant closedAt;

    @Nullable
    ClosingGround closedGround;

    WorkOrder(Opening opening, OrderSeal seal) {
        this.opening = opening;
        this.seal = seal;
        this.stage = Stage.TO_DISPATCH;
    }

    long id() {
        return opening.id();
    }

    Subject subject() {
        return Subject.order(opening.id());
    }

    /** The unit that answers; null before the first dispatch. */
    @Nullable
    String lead() {
        return assignment == null ? null : assignment.lead();
    }

    List<String> assists() {
        return assignment == null ? List.of() : assignment.assists();
    }

    /** The lead of an order that has been dispatched. */
    String leadNow() {
        return assigned().lead();
    }

    Assignment assigned() {
        if (assignment == null) {
            throw new IllegalStateException("Order " + opening.number() + " is not dispatched");
        }
        return assignment;
    }

    Clocks running() {
        if (clocks == null) {
            throw new IllegalStateException("Order " + opening.number() + " has no clocks yet");
        }
        return clocks;
    }

    /** The part of the actor's unit; null when it takes none. */
    @Nullable
    PartRole partOf(Actor actor) {
        String unit = actor.unit();
        if (unit == null || assignment == null) {
            return null;
        }
        if (unit.equals(assignment.lead())) {
            return PartRole.LEAD;
        }
        return assignment.assists().contains(unit) ? PartRole.ASSIST : null;
    }

    boolean answered() {
        return answeredAt != null;
    }

    /** An effective contact of the present lead within its contact clock. */
    boolean contactInTime() {
        return firstContactAt != null && clocks != null && !firstContactAt.isAfter(clocks.contactDue());
    }

    private void move(Act act) {
        stage = Transitions.require(stage, act).to();
    }

    void correct(Opening corrected) {
        move(Act.CORRECT);
        opening = corrected;
    }

    /** A new lead begins afresh: its signature, contact and answer are its own. */
    void dispatch(Act act, Assignment to, Clocks limits) {
        move(act);
        assignment = to;
        clocks = limits;
        joined = new LinkedHashSet<>();
        climb = 0;
        signedAt = null;
        firstContactAt = null;
        contactTries = 0;
        answeredAt = null;
        solvedClaim = null;
    }

    void sign(Instant now) {
        move(Act.SIGN);
        signedAt = now;
    }

    void join(String unit) {
        move(Act.JOIN);
        joined.add(unit);
    }

    void tryContact() {
        move(Act.TRY_CONTACT);
        contactTries++;
    }

    void contact(Instant now) {
        move(Act.CONTACT);
        contactTries++;
        firstContactAt = firstContactAt == null ? now : firstContactAt;
    }

    void ask(long step, Instant due) {
        move(Act.ASK);
        question = step;
        questionDue = due;
    }

    void reply() {
        move(Act.REPLY);
        forgetQuestion();
    }

    void forgetQuestion() {
        question = null;
        questionDue = null;
    }

    /** An act that only leaves a trace, and perhaps moves the stage. */
    void work(Act act) {
        move(act);
    }

    void attach(Act act, int before, int after) {
        move(act);
        photosBefore += before;
        photosAfter += after;
    }

    void answer(Instant now, Solved claim, boolean early) {
        move(Act.ANSWER);
        answeredAt = now;
        solvedClaim = claim;
        earlyClosure = early;
    }

    void fallDue(Act act) {
        move(act);
        overdue = !answered();
        earlyClosure |= act == Act.CLOSE_EARLY;
    }

    void judge(Verdict verdict, Instant now) {
        verdictAt = now;
        solved = verdict.solved();
        satisfaction = verdict.satisfaction();
    }

    void close(Act act, ClosingGround ground, Instant now) {
        move(act);
        closedAt = now;
        closedGround = ground;
        forgetQuestion();
    }

    void withdraw(Instant now) {
        move(Act.WITHDRAW);
        closedAt = now;
        forgetQuestion();
    }

    /** The unit works on it again: a new answer is owed, with new photographs, on a new limit. */
    void reopen(Act act, Clocks limits) {
        move(act);
        clocks = limits;
        round++;
        answeredAt = null;
        solvedClaim = null;
        earlyClosure = false;
        overdue = false;
        photosBefore = 0;
        photosAfter = 0;
        closedAt = null;
        closedGround = null;
    }

    void urge() {
        move(Act.URGE);
        repeat++;
    }

    OrderSnapshot snapshot() {
        return new OrderSnapshot(
                opening.id(),
                opening.number(),
                opening.contactId(),
                opening.requesterId(),
                stage,
                opening.channel(),
                opening.type(),
                opening.topic(),
                opening.urgency(),
                opening.place(),
                opening.share(),
                opening.safeContact(),
                lead(),
                assists(),
                opening.receivedAt(),
                opening.dispatchDue(),
                clocks == null ? null : clocks.contactDue(),
                clocks == null ? null : clocks.feedbackDue(),
                clocks == null ? null : clocks.unitDue(),
                firstContactAt,
                answeredAt,
                earlyClosure,
                overdue,
                round,
                repeat);
    }
}
