package org.jiban.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiban.journal.Happening;
import org.jiban.journal.Journal;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Ids;
import org.jiban.kernel.Numbers;
import org.jiban.kernel.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens orders: all of one contact, dispatched or not, with five statements that may travel together. */
@Component
class Openings {
    private static final Actor RULES = Actor.system("dispatch");

    private final Transactions transactions;
    private final Ids ids;
    private final Numbers numbers;
    private final Limits limits;
    private final SealedWords words;
    private final PastAnswers answers;
    private final OrderInserts inserts;
    private final Participations participations;
    private final DeskRows desk;
    private final OrderTimers timers;
    private final Journal journal;

    Openings(
            Transactions transactions,
            Ids ids,
            Numbers numbers,
            Limits limits,
            SealedWords words,
            PastAnswers answers,
            OrderInserts inserts,
            Participations participations,
            DeskRows desk,
            OrderTimers timers,
            Journal journal) {
        this.transactions = transactions;
        this.ids = ids;
        this.numbers = numbers;
        this.limits = limits;
        this.words = words;
        this.answers = answers;
        this.inserts = inserts;
        this.participations = participations;
        this.desk = desk;
        this.timers = timers;
        this.journal = journal;
    }

    List<OpenedOrder> open(List<NewOrder> orders, Actor actor, List<Happening> alsoWritten) {
        return transactions.inOne(() -> {
            Instant now = limits.now();
            List<Happening> happenings = new ArrayList<>(alsoWritten);
            List<WorkOrder> made = new ArrayList<>();
            for (NewOrder each : orders) {
                WorkOrder order = make(each, ids.next(), now, false);
                happenings.add(happened(order, actor, now, Facts.opened(order, each.reasonsToAsk())));
                if (each.assignment() != null) {
                    order.dispatch(
                            Act.DISPATCH, each.assignment(), limits.dispatched(each.urgency(), null, false, now));
                    happenings.add(happened(order, RULES, now, Facts.dispatched(order, null, null)));
                }
                made.add(order);
            }
            store(made, now);
            if (!happenings.isEmpty()) {
                journal.write(happenings);
            }
            return made.stream().map(Openings::opened).toList();
        });
    }

    private void store(List<WorkOrder> made, Instant now) {
        if (made.isEmpty()) {
            return;
        }
        inserts.insert(made);
        List<WorkOrder> dispatched =
                made.stream().filter(order -> order.assignment != null).toList();
        if (!dispatched.isEmpty()) {
            participations.begin(dispatched, now);
        }
        desk.put(made);
        timers.start(made);
    }

    /** Imported history is closed from the beginning: it lies on no desk and starts no clock. */
    List<OpenedOrder> recordPast(List<PastOrder> orders, Actor actor) {
        return transactions.inOne(() -> {
            List<Happening> happenings = new ArrayList<>();
            List<WorkOrder> made = new ArrayList<>();
            Map<Long, Long> steps = answers.add(orders, actor);
            for (PastOrder each : orders) {
                WorkOrder order = make(each.order(), each.id(), each.order().receivedAt(), true);
                order.assignment = each.order().assignment();
                order.stage = Stage.CLOSED;
                order.closedAt = each.closedAt() == null ? each.order().receivedAt() : each.closedAt();
                order.closedGround = ClosingGround.IMPORTED;
                happenings.add(happened(
                        order,
                        actor,
                        order.opening.openedAt(),
                        Facts.opened(order, each.order().reasonsToAsk())));
                happenings.add(happened(
                        order,
                        actor,
                        order.closedAt,
                        new OrderFact.Closed(null, ClosingGround.IMPORTED, null, steps.get(each.id()), true)));
                made.add(order);
            }
            if (!made.isEmpty()) {
                inserts.insert(made);
                inserts.insertPastNumbers(made);
                takePart(made);
                journal.write(happenings);
            }
            return made.stream().map(Openings::opened).toList();
        });
    }

    private void takePart(List<WorkOrder> past) {
        List<WorkOrder> led =
                past.stream().filter(order -> order.assignment != null).toList();
        if (!led.isEmpty()) {
            participations.past(led);
        }
    }

    private WorkOrder make(NewOrder from, long id, Instant openedAt, boolean imported) {
        Respondent about = from.respondent();
        Opening opening = new Opening(
                id,
                numbers.next(),
                from.contactId(),
                from.contactNumber(),
                from.requesterId(),
                from.channel(),
                from.type(),
                from.topic(),
                from.urgency(),
                from.place(),
                from.share(),
                from.confidential(),
                from.safeContact(),
                about == null ? null : about.unit(),
                from.receivedAt(),
                openedAt,
                limits.dispatchDue(from.receivedAt(), from.dispatchHours()),
                from.catalogueVersion(),
                limits.policy().version(),
                imported);
        return new WorkOrder(opening, words.seal(from));
    }

    private static Happening happened(WorkOrder order, Actor actor, @Nullable Instant at, OrderFact fact) {
        return new Happening(order.subject(), actor, at == null ? order.opening.openedAt() : at, fact);
    }

    private static OpenedOrder opened(WorkOrder order) {
        Clocks clocks = order.clocks;
        return new OpenedOrder(
                order.id(),
                order.opening.number(),
                order.stage,
                order.opening.topic(),
                order.opening.urgency(),
                order.lead(),
                order.assists(),
                order.opening.dispatchDue(),
                clocks == null ? null : clocks.signDue(),
                clocks == null ? null : clocks.contactDue(),
                clocks == null ? null : clocks.feedbackDue(),
                clocks == null ? null : clocks.unitDue());
    }
}
