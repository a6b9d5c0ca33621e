package org.jiban.order;

import static org.jiban.order.Edge.Source.DESIGN;
import static org.jiban.order.Edge.Source.OFFICE_66;
import static org.jiban.order.Edge.Source.REGULATION;
import static org.jiban.order.Edge.Source.STANDARD;
import static org.jiban.order.Stage.CALLBACK_DUE;
import static org.jiban.order.Stage.CLOSED;
import static org.jiban.order.Stage.CONTACTED;
import static org.jiban.order.Stage.DISPATCHED;
import static org.jiban.order.Stage.FEEDBACK_GIVEN;
import static org.jiban.order.Stage.HANDLING;
import static org.jiban.order.Stage.SIGNED;
import static org.jiban.order.Stage.SUPERVISED;
import static org.jiban.order.Stage.TO_DISPATCH;
import static org.jiban.order.Stage.WITHDRAWN;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiban.kernel.OutOfOrder;

/**
 * The one table of edges (流转表): from, act, to, who, reason needed, source. The guard, the buttons on the page, the
 * diagram in the docs and the test over every stage and act are read from it. No stage leads by one act to two others.
 */
public final class Transitions {
    private static final Stage[] WITH_UNIT = {SIGNED, CONTACTED, HANDLING, FEEDBACK_GIVEN, CALLBACK_DUE, SUPERVISED};
    private static final Stage[] OPEN =
            Arrays.stream(Stage.values()).filter(Stage::open).toArray(Stage[]::new);

    private static final List<Edge> EDGES = new ArrayList<>();
    private static final Map<Stage, Map<Act, Edge>> BY_STAGE = new LinkedHashMap<>();

    static {
        dispatching();
        handling();
        answering();
        callingBack();
        deciding();
        always();
        EDGES.forEach(Transitions::index);
    }

    private Transitions() {}

    private static void dispatching() {
        stay(Act.CORRECT, Party.DISPATCHER, DESIGN, TO_DISPATCH);
        lead(Act.SCREEN_OUT, TO_DISPATCH, CLOSED, Party.DISPATCHER, false, OFFICE_66);
        lead(Act.DISPATCH, TO_DISPATCH, DISPATCHED, Party.DISPATCHER, false, STANDARD);
        for (Stage from : List.of(DISPATCHED, SIGNED, CONTACTED, HANDLING)) {
            lead(Act.REDISPATCH, from, DISPATCHED, Party.DISPATCHER, true, OFFICE_66);
        }
        // the district that holds an order nobody could place finds the unit
        lead(Act.PASS_ON, DISPATCHED, DISPATCHED, Party.LEAD, true, STANDARD);
        lead(Act.PASS_ON, SIGNED, DISPATCHED, Party.LEAD, true, STANDARD);
    }

    private static void handling() {
        lead(Act.SIGN, DISPATCHED, SIGNED, Party.LEAD, false, STANDARD);
        stay(Act.SIGN, Party.LEAD, DESIGN, CALLBACK_DUE);
        stay(Act.JOIN, Party.ASSIST, DESIGN, DISPATCHED, SIGNED, CONTACTED, HANDLING, FEEDBACK_GIVEN, CALLBACK_DUE);
        stay(Act.ASSIGN, Party.UNIT, DESIGN, SIGNED, CONTACTED, HANDLING, CALLBACK_DUE, SUPERVISED);
        stay(Act.RELAY_CALL, Party.UNIT, DESIGN, WITH_UNIT);
        stay(Act.TRY_CONTACT, Party.UNIT, STANDARD, WITH_UNIT);
        lead(Act.CONTACT, SIGNED, CONTACTED, Party.LEAD, false, STANDARD);
        stay(Act.CONTACT, Party.LEAD, STANDARD, CONTACTED, HANDLING, FEEDBACK_GIVEN, CALLBACK_DUE, SUPERVISED);
        stay(Act.ASK, Party.UNIT, DESIGN, SIGNED, CONTACTED, HANDLING);
        working(Act.NOTE);
        working(Act.VISIT);
        stay(Act.ATTACH, Party.UNIT, DESIGN, WITH_UNIT);
    }

    /** Work before the first contact leaves the contact owing; after it the order is being handled. */
    private static void working(Act act) {
        stay(act, Party.UNIT, STANDARD, SIGNED);
        lead(act, CONTACTED, HANDLING, Party.UNIT, false, STANDARD);
        stay(act, Party.UNIT, DESIGN, HANDLING, FEEDBACK_GIVEN, CALLBACK_DUE, SUPERVISED);
    }

    private static void answering() {
        lead(Act.ANSWER, SIGNED, FEEDBACK_GIVEN, Party.LEAD, false, DESIGN);
        lead(Act.ANSWER, CONTACTED, FEEDBACK_GIVEN, Party.LEAD, false, STANDARD);
        lead(Act.ANSWER, HANDLING, FEEDBACK_GIVEN, Party.LEAD, false, STANDARD);
        stay(Act.ANSWER, Party.LEAD, DESIGN, FEEDBACK_GIVEN, CALLBACK_DUE, SUPERVISED);
        lead(Act.CLOSE_EARLY, FEEDBACK_GIVEN, CALLBACK_DUE, Party.REQUESTER, false, DESIGN);
        for (Stage from : List.of(DISPATCHED, SIGNED, CONTACTED, HANDLING, FEEDBACK_GIVEN)) {
            lead(Act.FALL_DUE, from, CALLBACK_DUE, Party.SYSTEM, false, REGULATION);
        }
    }

    private static void callingBack() {
        lead(Act.SATISFY, CALLBACK_DUE, CLOSED, Party.CALLBACK, false, REGULATION);
        lead(Act.REOPEN_UNSOLVED, CALLBACK_DUE, HANDLING, Party.CALLBACK, false, DESIGN);
        lead(Act.SUPERVISE_UNSOLVED, CALLBACK_DUE, SUPERVISED, Party.CALLBACK, false, DESIGN);
        lead(Act.GIVE_UP_CALLING, CALLBACK_DUE, CLOSED, Party.CALLBACK, false, DESIGN);
    }

    private static void deciding() {
        lead(Act.REOPEN, CLOSED, HANDLING, Party.SECOND_THOUGHT, true, DESIGN);
        lead(Act.RETURN, SUPERVISED, HANDLING, Party.SUPERVISOR, true, DESIGN);
        lead(Act.CLOSE, SUPERVISED, CLOSED, Party.SUPERVISOR, true, DESIGN);
    }

    private static void always() {
        for (Stage from : OPEN) {
            lead(Act.WITHDRAW, from, WITHDRAWN, Party.HOTLINE, true, DESIGN);
        }
        stay(Act.URGE, Party.REQUESTER, OFFICE_66, OPEN);
        stay(Act.ADD, Party.REQUESTER, DESIGN, OPEN);
        stay(Act.BRING_PHOTOS, Party.REQUESTER, DESIGN, OPEN);
        stay(Act.REPLY, Party.REQUESTER, DESIGN, OPEN);
        stay(Act.REMARK, Party.HOTLINE, DESIGN, Stage.values());
    }

    private static void lead(Act act, Stage from, Stage to, Party party, boolean reason, Edge.Source source) {
        EDGES.add(new Edge(from, act, to, party, reason, source));
    }

    private static void stay(Act act, Party party, Edge.Source source, Stage... stages) {
        for (Stage stage : stages) {
            lead(act, stage, stage, party, false, source);
        }
    }

    private static void index(Edge edge) {
        Edge other = BY_STAGE.computeIfAbsent(edge.from(), stage -> new LinkedHashMap<>())
                .put(edge.act(), edge);
        if (other != null) {
            throw new IllegalStateException(edge.from() + " has two edges for " + edge.act());
        }
    }

    /** Every edge, in the order of an order's life. */
    public static List<Edge> edges() {
        return List.copyOf(EDGES);
    }

    /** The edge of an act from a stage; empty when the act is not possible there. */
    public static Optional<Edge> edge(Stage from, Act act) {
        return Optional.ofNullable(BY_STAGE.getOrDefault(from, Map.of()).get(act));
    }

    /** As {@link #edge}, and refuses with {@code order-act-not-now} when there is none. */
    static Edge require(Stage from, Act act) {
        return edge(from, act).orElseThrow(() -> new OutOfOrder("order-act-not-now"));
    }

    /** Who does the act wherever it is possible; an act has the same party at every stage. */
    static Party party(Act act) {
        return EDGES.stream()
                .filter(edge -> edge.act() == act)
                .map(Edge::party)
                .findFirst()
                .orElseThrow();
    }
}
