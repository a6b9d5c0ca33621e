package org.jiban.order;

import org.jiban.kernel.Actor;
import org.jiban.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What passes between the unit and the requester (问询与补充): questions and replies, additions, urging. */
@Component
class Talking {
    private final Cases cases;
    private final Steps steps;
    private final Limits limits;
    private final OrderTimers timers;

    Talking(Cases cases, Steps steps, Limits limits, OrderTimers timers) {
        this.cases = cases;
        this.steps = steps;
        this.limits = limits;
        this.timers = timers;
    }

    /** The question has a time of its own; the citizen's clock does not wait for it. */
    void ask(long order, @Nullable String question, Actor actor) {
        String words = Words.required("question", question, Handling.MOST_NOTE);
        cases.perform(order, actor, it -> {
            it.require(Act.ASK);
            long step = steps.add(it.order, Steps.Kind.QUESTION, actor, words, it.now);
            it.order.ask(step, limits.questionDue(it.now));
            timers.set(it.order, OrderTimers.QUESTION, limits.questionDue(it.now));
            it.enter(new OrderFact.Asked(it.order.leadNow(), step, limits.questionDue(it.now)));
        });
    }

    void reply(long order, @Nullable String reply, Actor actor) {
        String words = Words.required("reply", reply, Handling.MOST_NOTE);
        cases.perform(order, actor, it -> {
            it.require(Act.REPLY);
            long question = it.order.question == null ? 0 : it.order.question;
            it.order.reply();
            timers.stop(it.order, OrderTimers.QUESTION);
            long step = steps.add(it.order, Steps.Kind.REPLY, actor, words, it.now);
            it.enter(new OrderFact.QuestionAnswered(it.order.leadNow(), question, step));
        });
    }

    void add(long order, @Nullable String more, Actor actor) {
        String words = Words.required("words", more, Handling.MOST_NOTE);
        cases.perform(order, actor, it -> {
            it.require(Act.ADD);
            it.order.work(Act.ADD);
            long step = steps.add(it.order, Steps.Kind.ADDED, actor, words, it.now);
            it.enter(new OrderFact.Added(it.order.lead(), step));
        });
    }

    /** Who comes back often enough brings the order under the supervisors' eyes; its stage does not change. */
    int urge(long order, @Nullable Long contact, Actor actor) {
        return cases.performFor(order, actor, it -> {
            it.require(Act.URGE);
            it.order.urge();
            it.enter(new OrderFact.Urged(
                    it.order.lead(),
                    it.order.repeat,
                    contact,
                    it.order.opening.topic(),
                    it.order.opening.place().street()));
            boolean often = it.order.repeat >= limits.policy().repeatsForSupervision();
            if (often && it.order.watchedAt == null) {
                it.order.watchedAt = it.now;
                it.enter(new OrderFact.Watched(it.order.lead(), it.order.repeat));
            }
            return it.order.repeat;
        });
    }
}
