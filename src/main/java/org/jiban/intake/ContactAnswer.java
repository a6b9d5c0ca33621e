package org.jiban.intake;

import java.time.Instant;
import java.util.List;
import org.jiban.order.OpenedOrder;
import org.jiban.recognition.Danger;
import org.jspecify.annotations.Nullable;

/**
 * What the requester is told at once (受理告知).
 *
 * @param number what people read out
 * @param queryCode shown once; only its hash is kept
 * @param answer null unless something can be answered at once
 * @param orders the orders that were opened
 * @param existing the order that was urged or joined; null without one
 * @param reasons codes of why a person has to look, as on the orders
 */
public record ContactAnswer(
        long id,
        String number,
        String queryCode,
        Instant receivedAt,
        Outcome outcome,
        @Nullable DirectAnswer answer,
        List<OpenedOrder> orders,
        @Nullable ExistingOrder existing,
        List<String> reasons,
        List<Danger> dangers) {
    public ContactAnswer {
        orders = List.copyOf(orders);
        reasons = List.copyOf(reasons);
        dangers = List.copyOf(dangers);
    }

    /** An order that was there before. */
    public record ExistingOrder(long id, String number, int repeat) {}

    /** The query code is a secret. */
    @Override
    public String toString() {
        return "ContactAnswer[" + number + "]";
    }
}
