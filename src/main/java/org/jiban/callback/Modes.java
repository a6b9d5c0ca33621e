package org.jiban.callback;

import java.util.List;
import org.jiban.calendar.CallbackMode;
import org.jiban.calendar.Policy;
import org.jiban.order.OrderSnapshot;
import org.jiban.requester.Masked;
import org.jiban.requester.Requesters;
import org.springframework.stereotype.Component;

/** How a requester is asked (回访方式), in which order: the policy's modes, within what they said is safe. */
@Component
class Modes {
    private final Policy policy;
    private final Requesters requesters;

    Modes(Policy policy, Requesters requesters) {
        this.policy = policy;
        this.requesters = requesters;
    }

    /** At least one mode; who cannot be reached at all can still answer on the page of their query code. */
    List<CallbackMode> of(OrderSnapshot order) {
        if (!hasPhone(order)) {
            return List.of(CallbackMode.WEB);
        }
        List<CallbackMode> wanted = policy.callbackModes(order.urgency(), order.channel());
        return switch (order.safeContact().way()) {
            case NEVER -> List.of(CallbackMode.WEB);
            case MESSAGE_ONLY -> written(wanted);
            case ANY, HOURS -> wanted.isEmpty() ? List.of(CallbackMode.PHONE) : wanted;
        };
    }

    private boolean hasPhone(OrderSnapshot order) {
        Masked known = requesters.masked(List.of(order.requesterId())).get(order.requesterId());
        return known != null && known.phone() != null && !known.erased();
    }

    private static List<CallbackMode> written(List<CallbackMode> wanted) {
        List<CallbackMode> written =
                wanted.stream().filter(each -> each != CallbackMode.PHONE).toList();
        return written.isEmpty() ? List.of(CallbackMode.SMS) : written;
    }
}
