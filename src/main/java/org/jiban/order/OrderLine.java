package org.jiban.order;

import java.time.Instant;
import java.util.List;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.Place;
import org.jiban.kernel.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of orders, without a word about the requester.
 *
 * @param number the order's number; the id itself is not shown
 * @param topic code of the topic
 * @param title as the viewer may read it
 */
public record OrderLine(
        String number,
        String contactNumber,
        Stage stage,
        ContactType type,
        String topic,
        Urgency urgency,
        String title,
        Place place,
        @Nullable String lead,
        List<String> assists,
        Instant receivedAt,
        Instant dispatchDue,
        @Nullable Instant signDue,
        @Nullable Instant contactDue,
        @Nullable Instant feedbackDue,
        @Nullable Instant unitDue,
        boolean overdue,
        int round,
        int repeat,
        @Nullable Instant closedAt) {}
