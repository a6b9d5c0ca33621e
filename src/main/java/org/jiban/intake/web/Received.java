package org.jiban.intake.web;

import java.util.List;
import org.jiban.intake.ContactView;
import org.jiban.order.OrderLine;
import org.jiban.web.ClockStrip;
import org.jspecify.annotations.Nullable;

/**
 * A contact on its page.
 *
 * @param place in words; empty when it is not known
 * @param mayOrder it was answered at once, and the requester may say that this is no answer
 * @param mayReview the requester may ask somebody else to look
 * @param words as they were typed and could not be taken
 * @param review as {@code words}, for the review
 */
public record Received(
        ContactView contact,
        String place,
        @Nullable String topic,
        List<String> reasons,
        List<Line> orders,
        boolean mayOrder,
        boolean mayReview,
        String words,
        String review) {
    /** One order the contact opened. */
    public record Line(
            OrderLine order,
            @Nullable String topic,
            @Nullable String lead,
            ClockStrip clock) {}
}
