package org.jiban.order;

import java.util.List;
import org.jiban.kernel.Actor;
import org.jiban.kernel.NotAllowed;
import org.jiban.kernel.Role;
import org.jiban.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How orders end, and begin again (办结与重办): by verdict, by decision, by withdrawal. */
@Component
class Endings {
    private final Cases cases;
    private final Limits limits;
    private final Steps steps;
    private final DeskRows desk;
    private final OrderTimers timers;
    private final List<CallbackPlanner> planners;

    Endings(
            Cases cases,
            Limits limits,
            Steps steps,
            DeskRows desk,
            OrderTimers timers,
            List<CallbackPlanner> planners) {
        this.cases = cases;
        this.limits = limits;
        this.steps = steps;
        this.desk = desk;
        this.timers = timers;
        this.planners = planners;
    }

    VerdictEdge verdict(long order, Verdict verdict, Actor actor) {
        return cases.performOffDesk(order, actor, it -> {
            int left = limits.policy().reopenings() - it.order.round;
            VerdictEdge edge = VerdictEdge.of(verdict.solved(), verdict.partlyAccepted(), verdict.feasible(), left);
            it.require(act(edge));
            if (!verdict.feasible() && !actor.is(Role.SUPERVISOR)) {
                throw new NotAllowed("order-infeasible-needs-supervisor");
            }
            it.order.judge(verdict, it.now);
            it.enter(Facts.verdictGiven(it.order, verdict, edge));
            follow(it, edge, verdict);
            return edge;
        });
    }

    private static Act act(VerdictEdge edge) {
        return switch (edge) {
            case CLOSE -> Act.SATISFY;
            case REOPEN -> Act.REOPEN_UNSOLVED;
            case SUPERVISE -> Act.SUPERVISE_UNSOLVED;
        };
    }

    private void follow(Case it, VerdictEdge edge, Verdict verdict) {
        switch (edge) {
            case CLOSE -> {
                ClosingGround ground =
                        verdict.solved() == Solved.YES ? ClosingGround.SOLVED : ClosingGround.PARTLY_ACCEPTED;
                end(it, Act.SATISFY, ground, null);
            }
            case REOPEN -> beginAgain(it, Act.REOPEN_UNSOLVED, OrderFact.Reopened.By.VERDICT, null);
            case SUPERVISE -> {
                it.order.work(Act.SUPERVISE_UNSOLVED);
                desk.refresh(it.order);
                timers.stopAll(it.order);
                it.enter(new OrderFact.Supervised(it.order.leadNow(), verdict.feasible(), it.order.round));
            }
        }
        noLongerDue(it);
    }

    void unreached(long order, int tries, Actor actor) {
        cases.performOffDesk(order, actor, it -> {
            it.require(Act.GIVE_UP_CALLING);
            it.enter(Facts.unreached(it.order, tries));
            end(it, Act.GIVE_UP_CALLING, ClosingGround.UNREACHED, null);
            noLongerDue(it);
            return it;
        });
    }

    /** A closed order, or one on the supervisor's desk, goes back to its unit. */
    void reopen(long order, @Nullable String reason, Actor actor) {
        String words = Words.required("reason", reason, Handling.MOST_NOTE);
        cases.performOffDesk(order, actor, it -> {
            Act act = it.order.stage == Stage.SUPERVISED ? Act.RETURN : Act.REOPEN;
            it.require(act);
            long step = steps.add(it.order, Steps.Kind.REASON, actor, words, it.now);
            beginAgain(it, act, OrderFact.Reopened.By.PERSON, step);
            return it;
        });
    }

    private void beginAgain(Case it, Act act, OrderFact.Reopened.By by, @Nullable Long step) {
        it.order.reopen(act, limits.reopened(it.order.opening.urgency(), it.order.running(), it.now));
        if (act == Act.REOPEN) {
            desk.put(List.of(it.order));
        } else {
            desk.refresh(it.order);
        }
        timers.restart(it.order);
        it.enter(Facts.reopened(it.order, by, step));
    }

    void close(long order, @Nullable String reason, Actor actor) {
        String words = Words.required("reason", reason, Handling.MOST_NOTE);
        cases.performOffDesk(order, actor, it -> {
            it.require(Act.CLOSE);
            long step = steps.add(it.order, Steps.Kind.REASON, actor, words, it.now);
            end(it, Act.CLOSE, ClosingGround.SUPERVISOR, step);
            return it;
        });
    }

    private void end(Case it, Act act, ClosingGround ground, @Nullable Long step) {
        it.order.close(act, ground, it.now);
        desk.take(it.order.id());
        timers.stopAll(it.order);
        it.enter(new OrderFact.Closed(it.order.lead(), ground, null, step, false));
    }

    void withdraw(long order, @Nullable String reason, Actor actor) {
        String words = Words.required("reason", reason, Handling.MOST_NOTE);
        cases.performOffDesk(order, actor, it -> {
            it.require(Act.WITHDRAW);
            long step = steps.add(it.order, Steps.Kind.REASON, actor, words, it.now);
            boolean asked = it.order.stage == Stage.CALLBACK_DUE;
            it.order.withdraw(it.now);
            desk.take(order);
            timers.stopAll(it.order);
            it.enter(new OrderFact.Withdrawn(it.order.lead(), step));
            if (asked) {
                noLongerDue(it);
            }
            return it;
        });
    }

    private void noLongerDue(Case it) {
        planners.forEach(planner -> planner.noLongerDue(it.order.id()));
    }
}
