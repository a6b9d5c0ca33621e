package org.jiban.importing;

import java.time.Instant;
import org.jiban.kernel.Channel;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.Place;
import org.jiban.kernel.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * A row as it will be stored.
 *
 * @param number counted from 1, the header left out
 * @param key digest of what tells the row apart within its source
 * @param pseudonym who it is in the source; null when the source does not tell
 * @param ground the screening ground of a row that is another city's, else null
 */
record PastRow(
        long number,
        String key,
        Channel channel,
        @Nullable ContactType type,
        @Nullable Urgency urgency,
        @Nullable String title,
        String text,
        @Nullable String address,
        @Nullable String answer,
        @Nullable String pseudonym,
        @Nullable String topic,
        @Nullable String unit,
        Place place,
        Instant receivedAt,
        @Nullable Instant closedAt,
        @Nullable String ground) {}
