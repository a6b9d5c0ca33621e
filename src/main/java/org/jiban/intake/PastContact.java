package org.jiban.intake;

import java.time.Instant;
import java.util.List;
import org.jiban.kernel.Channel;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.Place;
import org.jspecify.annotations.Nullable;

/**
 * A contact of imported history: read and stored, it starts no clock, sends no message and enters no rate.
 *
 * @param id lies at the contact's own time ({@code Ids.at})
 * @param orderId lies at the contact's own time; not used when it is screened out
 * @param closedAt null when the source tells no closing
 * @param ground the screening ground that the import applies, such as outside the area; null opens a closed order
 */
public record PastContact(
        long id,
        long orderId,
        Channel channel,
        @Nullable ContactType type,
        @Nullable String title,
        String text,
        @Nullable String address,
        Requesting requester,
        @Nullable String topicCode,
        Place place,
        Instant receivedAt,
        @Nullable Instant closedAt,
        @Nullable String ground,
        List<String> labels) {
    public PastContact {
        labels = List.copyOf(labels);
    }
}
