package org.jiban.order;

import java.util.List;
import org.jiban.catalogue.Catalogue;
import org.jiban.catalogue.Photos;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.OutOfOrder;
import org.jiban.kernel.Words;
import org.springframework.stereotype.Component;

/** The unit's answer (答复), and what follows when the requester agrees to be asked at once. */
@Component
class Answering {
    private static final int MOST_ANSWER = 5000;
    private static final Actor AFTER_ANSWER = Actor.system("early-closure");

    private final Cases cases;
    private final Steps steps;
    private final OrderTimers timers;
    private final Catalogue catalogue;
    private final List<CallbackPlanner> planners;

    Answering(Cases cases, Steps steps, OrderTimers timers, Catalogue catalogue, List<CallbackPlanner> planners) {
        this.cases = cases;
        this.steps = steps;
        this.timers = timers;
        this.catalogue = catalogue;
        this.planners = planners;
    }

    void answer(long order, Answer answer, Actor actor) {
        String text = Words.required("text", answer.text(), MOST_ANSWER);
        Solved claim = claim(answer);
        cases.perform(order, actor, it -> {
            it.require(Act.ANSWER);
            requirePhotos(it.order, claim);
            it.order.answer(it.now, claim, answer.earlyClosure());
            long step = steps.add(it.order, Steps.Kind.ANSWER, actor, text, it.now);
            Clocks clocks = it.order.running();
            it.enter(new OrderFact.Answered(
                    it.order.leadNow(),
                    step,
                    claim,
                    answer.earlyClosure(),
                    it.now.isAfter(clocks.unitDue()),
                    clocks.unitDue(),
                    clocks.feedbackDue()));
            if (answer.earlyClosure() && it.order.stage == Stage.FEEDBACK_GIVEN) {
                askNow(it, Act.FALL_DUE, AFTER_ANSWER);
            } else {
                timers.stop(it.order, OrderTimers.FEEDBACK);
            }
        });
    }

    private static Solved claim(Answer answer) {
        if (answer.solved() == null) {
            throw new BadInput("solved", "field-missing");
        }
        return answer.solved();
    }

    /** What is claimed to be done must be seen, where the topic asks for pictures. */
    private void requirePhotos(WorkOrder order, Solved claim) {
        Photos rule = catalogue
                .findTopic(order.opening.topic())
                .map(topic -> topic.photos())
                .orElse(Photos.NONE);
        boolean before = rule == Photos.BEFORE_AFTER && order.photosBefore == 0;
        boolean after = rule != Photos.NONE && order.photosAfter == 0;
        if (claim != Solved.NO && (before || after)) {
            throw new OutOfOrder(rule == Photos.AFTER ? "order-photo-after-missing" : "order-photos-missing");
        }
    }

    /** The requester wants to be asked now. */
    void closeEarly(long order, Actor actor) {
        cases.perform(order, actor, it -> {
            it.require(Act.CLOSE_EARLY);
            askNow(it, Act.CLOSE_EARLY, actor);
        });
    }

    private void askNow(Case it, Act act, Actor actor) {
        it.order.fallDue(act);
        timers.stop(it.order, OrderTimers.UNIT, OrderTimers.FEEDBACK);
        it.enter(actor, Facts.callbackDue(it.order, true));
        it.afterwards(() -> planners.forEach(planner -> planner.callbackDue(it.order.snapshot())));
    }
}
