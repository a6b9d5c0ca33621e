package org.jiban.intake;

import java.util.List;
import org.jiban.dispatch.AskReason;
import org.jiban.dispatch.Decision;
import org.jspecify.annotations.Nullable;

/** Treatment (分类处理) of one appeal. */
sealed interface Treatment {
    /** An order is opened and goes where the decision says; {@code danger} names emergency lines besides. */
    record Open(Understood appeal, Decision decision, List<AskReason> reasons, boolean danger) implements Treatment {}

    /** Answered at once. */
    record Answer(Understood appeal, DirectAnswer answer) implements Treatment {}

    /** The same requester's open order is urged. */
    record Urge(Understood appeal, long orderId, String orderNumber) implements Treatment {}

    /** A person applied a screening ground. */
    record Screen(Understood appeal, String ground, Outcome outcome, DirectAnswer advice) implements Treatment {}

    /** Thanked for, and told to the unit. */
    record Thank(Understood appeal, @Nullable String unit, DirectAnswer thanks) implements Treatment {}
}
