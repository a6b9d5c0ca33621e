package org.jiban.order;

import java.time.Instant;
import java.util.List;
import org.jiban.kernel.Channel;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.Place;
import org.jiban.kernel.Share;
import org.jiban.kernel.Urgency;
import org.jiban.requester.SafeContact;
import org.jspecify.annotations.Nullable;

/**
 * What modules above may know of an order at one moment: codes, ids and times, no words.
 *
 * @param lead unit that answers now; null before the first dispatch
 * @param feedbackDue the citizen's clock: from the first dispatch, moved only by an approved extension or a reopening
 * @param unitDue the lead unit's clock, of the current dispatch
 * @param earlyClosure the requester agreed to be called back before the limit
 * @param overdue the unit's limit passed without an answer
 * @param round how often it was reopened
 * @param repeat how often the requester came back about it
 */
public record OrderSnapshot(
        long id,
        String number,
        long contactId,
        long requesterId,
        Stage stage,
        Channel channel,
        ContactType type,
        String topic,
        Urgency urgency,
        Place place,
        Share share,
        SafeContact safeContact,
        @Nullable String lead,
        List<String> assists,
        Instant receivedAt,
        Instant dispatchDue,
        @Nullable Instant contactDue,
        @Nullable Instant feedbackDue,
        @Nullable Instant unitDue,
        @Nullable Instant firstContactAt,
        @Nullable Instant answeredAt,
        boolean earlyClosure,
        boolean overdue,
        int round,
        int repeat) {}
