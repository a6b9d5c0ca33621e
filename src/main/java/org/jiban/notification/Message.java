package org.jiban.notification;

import java.time.Instant;
import java.util.Map;
import org.jiban.kernel.Subject;
import org.jspecify.annotations.Nullable;

/** A message in the outbox (消息) as it is stored. */
public record Message(
        long id,
        Recipient to,
        Subject about,
        String number,
        String template,
        int version,
        Map<String, String> values,
        MessageState state,
        int tries,
        Instant dueAt,
        @Nullable Instant sentAt) {}
