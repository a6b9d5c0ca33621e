package org.jiban.dispatch;

import org.jiban.catalogue.Catalogue;
import org.jiban.catalogue.Ground;
import org.jiban.catalogue.Topic;
import org.jiban.directory.Directory;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.OutOfOrder;
import org.jiban.kernel.Place;
import org.jiban.kernel.Transactions;
import org.jiban.kernel.Urgency;
import org.jiban.kernel.Words;
import org.jiban.order.Act;
import org.jiban.order.Assignment;
import org.jiban.order.Correction;
import org.jiban.order.DispatchKind;
import org.jiban.order.OrderSnapshot;
import org.jiban.order.OrderView;
import org.jiban.order.Stage;
import org.jiban.order.Transitions;
import org.jiban.order.WorkOrders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What dispatchers decide (派单员工作台). Every act takes the order for this dispatcher, or refuses when another has it. */
@Component
public class DispatcherDesk {
    private static final int WORDS = 2000;

    private final DispatchQueue queue;
    private final DispatchGuard guard;
    private final WorkOrders orders;
    private final Catalogue catalogue;
    private final Directory directory;
    private final ScreenedOut screenedOut;
    private final Transactions transactions;

    DispatcherDesk(
            DispatchQueue queue,
            DispatchGuard guard,
            WorkOrders orders,
            Catalogue catalogue,
            Directory directory,
            ScreenedOut screenedOut,
            Transactions transactions) {
        this.queue = queue;
        this.guard = guard;
        this.orders = orders;
        this.catalogue = catalogue;
        this.directory = directory;
        this.screenedOut = screenedOut;
        this.transactions = transactions;
    }

    /**
     * Dispatches a waiting order as the dispatcher decides, after correcting it where they say so.
     *
     * @param suggested the rule whose suggestion was taken; null when the dispatcher chose otherwise
     * @throws OutOfOrder {@code dispatch-claimed}, {@code dispatch-to-accused}, {@code department-duty-not-to-grassroots},
     *     {@code dispatch-needs-topic}
     */
    public OrderSnapshot dispatch(long order, Choice choice, @Nullable String suggested, Actor dispatcher) {
        return transactions.inOne(() -> {
            Waiting waiting = queue.claim(order, dispatcher);
            OrderSnapshot corrected = corrected(order, choice, dispatcher);
            if (corrected.topic().equals(Topic.UNSORTED)) {
                throw new OutOfOrder("dispatch-needs-topic");
            }
            OrderView view = orders.find(waiting.number(), dispatcher);
            Assignment assignment = assignment(choice, suggested, corrected.stage());
            guard.check(assignment, corrected.topic(), corrected.type(), view.respondent());
            String reason = Words.clean("reason", choice.reason(), WORDS);
            OrderSnapshot dispatched = orders.dispatch(order, assignment, reason, dispatcher);
            queue.remove(order);
            return dispatched;
        });
    }

    /**
     * Sends an order that a unit has to another one, whether it waits here or not. The requester's clock runs on, the new
     * unit's begins.
     *
     * @param choice its reason is needed; topic, place and urgency are not looked at
     * @throws OutOfOrder {@code order-act-not-now}, and as {@link #dispatch}
     */
    public OrderSnapshot redispatch(long order, Choice choice, Actor dispatcher) {
        return transactions.inOne(() -> {
            OrderSnapshot now = orders.snapshot(order);
            if (Transitions.edge(now.stage(), Act.REDISPATCH).isEmpty()) {
                throw new OutOfOrder("order-act-not-now");
            }
            boolean waits = queue.find(order).isPresent();
            if (waits) {
                queue.claim(order, dispatcher);
            }
            OrderView view = orders.find(now.number(), dispatcher);
            Assignment assignment = assignment(choice, null, now.stage());
            guard.check(assignment, now.topic(), now.type(), view.respondent());
            String reason = Words.required("reason", choice.reason(), WORDS);
            OrderSnapshot sent = orders.dispatch(order, assignment, reason, dispatcher);
            if (waits) {
                queue.remove(order);
            }
            return sent;
        });
    }

    /** Corrects topic, place or urgency of a waiting order, which goes on waiting under its new clock. */
    public OrderSnapshot correct(long order, Choice choice, Actor dispatcher) {
        return transactions.inOne(() -> {
            queue.claim(order, dispatcher);
            if (orders.snapshot(order).stage() != Stage.TO_DISPATCH) {
                throw new OutOfOrder("order-act-not-now");
            }
            OrderSnapshot corrected = corrected(order, choice, dispatcher);
            queue.corrected(corrected);
            return corrected;
        });
    }

    private Assignment assignment(Choice choice, @Nullable String suggested, Stage stage) {
        String rule = suggested == null ? "person" : "person:" + suggested;
        DispatchKind kind = stage != Stage.TO_DISPATCH
                ? DispatchKind.REDISPATCH
                : switch (directory.unit(choice.lead()).kind()) {
                    case DISTRICT -> DispatchKind.DISTRICT;
                    case STREET, DEPARTMENT, ENTERPRISE ->
                        choice.assists().isEmpty() ? DispatchKind.DIRECT : DispatchKind.LEAD;
                };
        return new Assignment(choice.lead(), choice.assists(), kind, rule, catalogue.version());
    }

    private OrderSnapshot corrected(long order, Choice choice, Actor dispatcher) {
        OrderSnapshot now = orders.snapshot(order);
        if (!choice.corrects() || now.stage() != Stage.TO_DISPATCH) {
            return now;
        }
        Topic topic = topic(choice.topic() == null ? now.topic() : choice.topic());
        Place place = choice.place() == null ? now.place() : directory.complete(choice.place());
        Urgency urgency = urgency(choice, now, topic);
        boolean same = topic.code().equals(now.topic()) && place.equals(now.place()) && urgency == now.urgency();
        return same
                ? now
                : orders.correct(
                        order, new Correction(topic.code(), hours(topic, urgency), urgency, place), dispatcher);
    }

    /** An order of danger stays urgent whatever its topic; another takes the urgency of its new topic. */
    private static Urgency urgency(Choice choice, OrderSnapshot now, Topic topic) {
        if (choice.urgency() != null) {
            return choice.urgency();
        }
        boolean keeps = now.urgency() == Urgency.L1 || topic.code().equals(now.topic());
        return keeps ? now.urgency() : topic.urgency();
    }

    private static int hours(Topic topic, Urgency urgency) {
        return urgency == Urgency.L1 ? 1 : topic.dispatchHours();
    }

    private Topic topic(String code) {
        return catalogue.findTopic(code).orElseThrow(() -> new BadInput("topic", "topic-not-in-catalogue"));
    }

    /**
     * Applies a screening ground: the order is closed before any unit has it, the requester is told why and may ask for a
     * review by somebody else.
     *
     * @throws BadInput {@code ground-unknown}
     */
    public void screenOut(long order, String groundCode, @Nullable String words, Actor dispatcher) {
        transactions.inOne(() -> {
            queue.claim(order, dispatcher);
            Ground ground = catalogue.grounds().stream()
                    .filter(each -> each.code().equals(groundCode))
                    .findFirst()
                    .orElseThrow(() -> new BadInput("ground", "ground-unknown"));
            OrderSnapshot now = orders.snapshot(order);
            orders.screenOut(order, groundCode, Words.clean("words", words, WORDS), dispatcher);
            screenedOut.screenedOut(now.contactId(), order, ground, dispatcher);
            queue.remove(order);
        });
    }

    /** Confirms with the requester's word that they take the appeal back. */
    public void withdraw(long order, String reason, Actor dispatcher) {
        transactions.inOne(() -> {
            queue.claim(order, dispatcher);
            orders.withdraw(order, Words.required("reason", reason, WORDS), dispatcher);
            queue.remove(order);
        });
    }

    /** Leaves an order as it is, e.g. when the requester did not mean to withdraw, or the district has begun. */
    public void leave(long order, Actor dispatcher) {
        transactions.inOne(() -> {
            Waiting waiting = queue.claim(order, dispatcher);
            if (orders.snapshot(waiting.orderId()).stage() == Stage.TO_DISPATCH) {
                throw new OutOfOrder("dispatch-must-be-decided");
            }
            queue.remove(order);
        });
    }

    /** The order's id by its number, when it waits for a dispatcher. */
    public long waiting(String number) {
        return orders.idOf(number)
                .filter(id -> queue.find(id).isPresent())
                .orElseThrow(() -> new NotFound("dispatch-not-waiting"));
    }
}
