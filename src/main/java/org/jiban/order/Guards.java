package org.jiban.order;

import java.time.LocalTime;
import org.jiban.calendar.Policy;
import org.jiban.kernel.City;
import org.jiban.kernel.Role;
import org.jiban.kernel.Urgency;
import org.jiban.requester.SafeContact;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the table of edges cannot say: conditions beside the stage. The page shows the same reasons the act refuses with. */
@Component
class Guards {
    private final Policy policy;
    private final City city;

    Guards(Policy policy, City city) {
        this.policy = policy;
        this.city = city;
    }

    /** Code of why the act is not possible now ({@code order.why.<code>}); null when it is. */
    @Nullable
    String whyNot(Act act, Case it) {
        if (Transitions.edge(it.order.stage, act).isEmpty()) {
            return byStage(act, it.order);
        }
        return switch (act) {
            case SIGN -> it.order.signedAt == null ? null : "signed-already";
            case JOIN -> joined(it) ? "signed-already" : null;
            case PASS_ON -> it.order.assigned().kind() == DispatchKind.DISTRICT ? null : "not-the-districts";
            case RELAY_CALL -> first(onceAnswered(it.order), calling(it));
            case TRY_CONTACT, CONTACT, ANSWER -> first(onceAnswered(it.order), untouched(act, it.order));
            case ASK -> it.order.question == null ? null : "question-open";
            case REPLY -> it.order.question == null ? "no-question" : null;
            case REOPEN -> reopening(it);
            case CORRECT,
                    SCREEN_OUT,
                    DISPATCH,
                    REDISPATCH,
                    ASSIGN,
                    ADD,
                    NOTE,
                    REMARK,
                    VISIT,
                    ATTACH,
                    BRING_PHOTOS,
                    FALL_DUE,
                    CLOSE_EARLY -> null;
            case SATISFY, REOPEN_UNSOLVED, SUPERVISE_UNSOLVED, GIVE_UP_CALLING -> null;
            case RETURN, CLOSE, WITHDRAW, URGE -> null;
        };
    }

    private static @Nullable String byStage(Act act, WorkOrder order) {
        return switch (order.stage) {
            case TO_DISPATCH -> "not-dispatched";
            case DISPATCHED -> "not-signed";
            case SIGNED, CONTACTED, HANDLING -> act == Act.SIGN ? "signed-already" : "not-answered";
            case FEEDBACK_GIVEN -> "answered-already";
            case CALLBACK_DUE -> "being-called-back";
            case SUPERVISED -> "supervised";
            case LEDGERED -> "on-the-ledger";
            case CLOSED, WITHDRAWN -> "ended";
        };
    }

    private static boolean joined(Case it) {
        return it.actor.unit() != null && it.order.joined.contains(it.actor.unit());
    }

    /** Once it is answered and the citizen is asked, the unit leaves them alone: nobody is talked into a verdict. */
    private static @Nullable String onceAnswered(WorkOrder order) {
        return order.stage == Stage.CALLBACK_DUE && order.answered() ? "being-called-back" : null;
    }

    /** Nobody is answered unheard: a try to reach them comes first, unless they asked never to be reached. */
    private static @Nullable String untouched(Act act, WorkOrder order) {
        boolean reachable = order.opening.safeContact().way() != SafeContact.Way.NEVER;
        boolean unheard = order.stage == Stage.SIGNED && order.contactTries == 0 && reachable;
        return act == Act.ANSWER && unheard ? "contact-first" : null;
    }

    private @Nullable String calling(Case it) {
        SafeContact wish = it.order.opening.safeContact();
        return switch (wish.way()) {
            case ANY -> null;
            case NEVER, MESSAGE_ONLY -> "not-to-be-called";
            case HOURS -> it.order.opening.urgency() == Urgency.L1 || within(wish, it) ? null : "outside-call-hours";
        };
    }

    private boolean within(SafeContact wish, Case it) {
        LocalTime time = LocalTime.ofInstant(it.now, city.zone());
        return wish.from() != null && wish.to() != null && !time.isBefore(wish.from()) && time.isBefore(wish.to());
    }

    private @Nullable String reopening(Case it) {
        if (it.order.clocks == null) {
            return "never-dispatched"; // imported, or screened out before any unit had it
        }
        return it.order.round < policy.reopenings() || it.actor.is(Role.SUPERVISOR) ? null : "no-reopenings-left";
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }
}
