package org.jiban.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clock that runs out next for a unit (下一个到期): of signing, contacting and answering the nearest.
 *
 * @param started when it began to run
 */
public record NextClock(Kind kind, Instant started, Instant due) {
    /** What must be done before it runs out. */
    public enum Kind {
        DISPATCH,
        SIGN,
        CONTACT,
        ANSWER
    }

    /** The next clock of the hotline before dispatch, or of a unit; null when nothing is owed by it. */
    static @Nullable NextClock of(WorkOrder order, PartRole role, String unit) {
        if (role == PartRole.CENTRE) {
            return new NextClock(Kind.DISPATCH, order.opening.receivedAt(), order.opening.dispatchDue());
        }
        return owing(order, role, unit).stream()
                .min(Comparator.comparing(NextClock::due))
                .orElse(null);
    }

    private static List<NextClock> owing(WorkOrder order, PartRole role, String unit) {
        List<NextClock> owing = new ArrayList<>();
        if (!atWork(order)) {
            return owing;
        }
        Clocks clocks = order.running();
        if (unsigned(order, role, unit)) {
            owing.add(new NextClock(Kind.SIGN, clocks.dispatchedAt(), clocks.signDue()));
        }
        if (role == PartRole.LEAD && order.firstContactAt == null && order.round == 0) {
            owing.add(new NextClock(Kind.CONTACT, clocks.dispatchedAt(), clocks.contactDue()));
        }
        owing.add(new NextClock(Kind.ANSWER, clocks.unitFrom(), clocks.unitDue()));
        return owing;
    }

    private static boolean unsigned(WorkOrder order, PartRole role, String unit) {
        return role == PartRole.LEAD ? order.signedAt == null : !order.joined.contains(unit);
    }

    /** An answer is still owed, in time or not. */
    private static boolean atWork(WorkOrder order) {
        return switch (order.stage) {
            case DISPATCHED, SIGNED, CONTACTED, HANDLING -> true;
            case CALLBACK_DUE -> !order.answered();
            case TO_DISPATCH, FEEDBACK_GIVEN, SUPERVISED, LEDGERED, CLOSED, WITHDRAWN -> false;
        };
    }
}
