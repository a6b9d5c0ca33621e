package org.jiban.order;

import java.time.Instant;
import java.util.List;
import org.jiban.calendar.CallbackMode;
import org.jiban.journal.Fact;
import org.jiban.kernel.Channel;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.Share;
import org.jiban.kernel.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to an order (工单流水). The lead stands in the facts as {@code lead}; the entry's own unit is that of
 * whoever acted. Street, district and topic are repeated where projections count, so that they need no join.
 */
public sealed interface OrderFact extends Fact {

    /** {@code reasons}: why a person must dispatch it; {@code imported}: history that never counts. */
    record Opened(
            long contact,
            String number,
            ContactType type,
            Channel channel,
            String topic,
            Urgency urgency,
            @Nullable String district,
            @Nullable String street,
            @Nullable String community,
            Share share,
            Instant receivedAt,
            Instant dispatchDue,
            int catalogueVersion,
            List<String> reasons,
            boolean imported)
            implements OrderFact {
        @Override
        public String act() {
            return "order.opened";
        }
    }

    /**
     * {@code first}: the citizen's clock starts; {@code before}: the lead that gives it up, on a redispatch;
     * {@code step}: the words of the reason.
     */
    record Dispatched(
            String lead,
            List<String> assists,
            DispatchKind kind,
            String rule,
            int catalogueVersion,
            boolean first,
            @Nullable String before,
            @Nullable Long step,
            String topic,
            @Nullable String street,
            @Nullable String district,
            Urgency urgency,
            Instant receivedAt,
            Instant dispatchDue,
            Instant signDue,
            Instant contactDue,
            Instant feedbackDue,
            Instant unitDue)
            implements OrderFact {
        @Override
        public String act() {
            return "order.dispatched";
        }
    }

    /** A dispatcher corrected what was recognised, before any unit had it; {@code before} is the old topic. */
    record Corrected(
            String before,
            String topic,
            Urgency urgency,
            @Nullable String district,
            @Nullable String street,
            @Nullable String community,
            Instant dispatchDue)
            implements OrderFact {
        @Override
        public String act() {
            return "order.corrected";
        }
    }

    /** Nobody dispatched it in time. */
    record DispatchOverdue(String topic, Urgency urgency, Instant dispatchDue) implements OrderFact {
        @Override
        public String act() {
            return "order.dispatch-overdue";
        }
    }

    /** {@code role}: LEAD moves the order, ASSIST only tells that the assist has it. */
    record Signed(String lead, PartRole role, boolean late) implements OrderFact {
        @Override
        public String act() {
            return "order.signed";
        }
    }

    /** An unsigned order climbs: step 1 duty phone, 2 unit lead, 3 district. {@code to} is the unit to be told. */
    record SignOverdue(String lead, int step, String to, Urgency urgency, Instant signDue) implements OrderFact {
        @Override
        public String act() {
            return "order.sign-overdue";
        }
    }

    /** {@code section}, {@code worker}, {@code standIn} are codes, never names. */
    record Assigned(
            String lead,
            @Nullable String section,
            @Nullable String community,
            @Nullable String worker,
            @Nullable String standIn,
            @Nullable Instant due)
            implements OrderFact {
        @Override
        public String act() {
            return "order.assigned";
        }
    }

    /**
     * {@code effective}: the requester was really reached, by the unit that leads; {@code call}: the relay call that
     * proves it; {@code first}: the first effective one; {@code late}: after the contact clock.
     */
    record ContactAttempted(
            String lead,
            PartRole role,
            @Nullable Long step,
            boolean reached,
            boolean effective,
            boolean relay,
            @Nullable Long call,
            int seconds,
            boolean first,
            boolean late,
            Instant contactDue)
            implements OrderFact {
        @Override
        public String act() {
            return "order.contact-attempted";
        }
    }

    record Asked(String lead, long question, Instant due) implements OrderFact {
        @Override
        public String act() {
            return "order.asked";
        }
    }

    record QuestionAnswered(String lead, long question, long step) implements OrderFact {
        @Override
        public String act() {
            return "order.question-answered";
        }
    }

    record QuestionTimedOut(String lead, long question) implements OrderFact {
        @Override
        public String act() {
            return "order.question-timed-out";
        }
    }

    /** The requester said more. */
    record Added(@Nullable String lead, long step) implements OrderFact {
        @Override
        public String act() {
            return "order.added";
        }
    }

    record Noted(@Nullable String lead, long step) implements OrderFact {
        @Override
        public String act() {
            return "order.noted";
        }
    }

    record Visited(String lead, long step, int round, boolean met) implements OrderFact {
        @Override
        public String act() {
            return "order.visited";
        }
    }

    record PhotosAttached(@Nullable String lead, int before, int after, int other) implements OrderFact {
        @Override
        public String act() {
            return "order.photos-attached";
        }
    }

    /** {@code late}: after the unit's clock; {@code feedbackDue} lets a projection judge the citizen's clock. */
    record Answered(
            String lead,
            long step,
            Solved solved,
            boolean earlyClosure,
            boolean late,
            Instant unitDue,
            Instant feedbackDue)
            implements OrderFact {
        @Override
        public String act() {
            return "order.answered";
        }
    }

    /** A mark of a clock was passed; one digest may hold many orders of a unit. */
    record LimitWarned(String lead, String unit, int percent, long digest, Instant due) implements OrderFact {
        @Override
        public String act() {
            return "order.limit-warned";
        }
    }

    /** Which clock ran out without an answer. */
    enum Limit {
        UNIT,
        FEEDBACK
    }

    /** {@code due}: the limit that passed; {@code unitDue}: when the unit's own clock ends, later after a redispatch. */
    record AnswerLimitPassed(
            Limit which,
            String lead,
            Instant due,
            Instant unitDue,
            String topic,
            @Nullable String street,
            @Nullable String district)
            implements OrderFact {
        @Override
        public String act() {
            return "order.answer-limit-passed";
        }
    }

    /** {@code early}: by early closure, before the limit; {@code overdue}: the limit passed without an answer. */
    record CallbackDue(
            String lead,
            Instant unitDue,
            Instant feedbackDue,
            boolean early,
            boolean overdue,
            int round,
            String topic,
            @Nullable String street,
            @Nullable String district,
            Urgency urgency,
            Instant contactDue,
            @Nullable Instant firstContactAt,
            boolean contactInTime,
            @Nullable Instant answeredAt)
            implements OrderFact {
        @Override
        public String act() {
            return "order.callback-due";
        }
    }

    /** A finished callback with everything that assessment needs; {@code dissatisfied} makes a note for supervisors. */
    record VerdictGiven(
            int attempt,
            CallbackMode mode,
            boolean reached,
            @Nullable Boolean contacted,
            Solved solved,
            boolean partlyAccepted,
            Satisfaction satisfaction,
            boolean feasible,
            List<String> reasons,
            VerdictEdge edge,
            boolean dissatisfied,
            String lead,
            Instant unitDue,
            Instant feedbackDue,
            String topic,
            @Nullable String street,
            @Nullable String district,
            Urgency urgency,
            int round,
            int repeat,
            Instant contactDue,
            @Nullable Instant firstContactAt,
            boolean contactInTime,
            @Nullable Instant answeredAt,
            boolean overdue)
            implements OrderFact {
        @Override
        public String act() {
            return "order.verdict-given";
        }
    }

    /** Nobody was reached in {@code tries} tries: a finished callback without a verdict. */
    record Unreached(
            int tries,
            String lead,
            Instant unitDue,
            Instant feedbackDue,
            String topic,
            @Nullable String street,
            @Nullable String district,
            Urgency urgency,
            int round,
            int repeat,
            Instant contactDue,
            @Nullable Instant firstContactAt,
            boolean contactInTime,
            @Nullable Instant answeredAt,
            boolean overdue)
            implements OrderFact {
        @Override
        public String act() {
            return "order.unreached";
        }
    }

    /** {@code by}: VERDICT by the callback, PERSON by the hotline's decision. */
    record Reopened(
            String lead,
            int round,
            By by,
            @Nullable Long step,
            Instant newUnitDue,
            Instant newFeedbackDue,
            String topic,
            @Nullable String street,
            @Nullable String district)
            implements OrderFact {
        /** Who reopened. */
        public enum By {
            VERDICT,
            PERSON
        }

        @Override
        public String act() {
            return "order.reopened";
        }
    }

    /** Unsolved at the end: open on the supervisor's desk. */
    record Supervised(String lead, boolean feasible, int round) implements OrderFact {
        @Override
        public String act() {
            return "order.supervised";
        }
    }

    /** Came back so often that supervisors keep an eye on it; the stage does not change. */
    record Watched(@Nullable String lead, int repeat) implements OrderFact {
        @Override
        public String act() {
            return "order.watched";
        }
    }

    /** {@code screening}: code of the screening ground when a dispatcher applied one. */
    record Closed(
            @Nullable String lead,
            ClosingGround ground,
            @Nullable String screening,
            @Nullable Long step,
            boolean imported)
            implements OrderFact {
        @Override
        public String act() {
            return "order.closed";
        }
    }

    record Withdrawn(@Nullable String lead, long step) implements OrderFact {
        @Override
        public String act() {
            return "order.withdrawn";
        }
    }

    record Urged(
            @Nullable String lead,
            int repeat,
            @Nullable Long contact,
            String topic,
            @Nullable String street) implements OrderFact {
        @Override
        public String act() {
            return "order.urged";
        }
    }
}
