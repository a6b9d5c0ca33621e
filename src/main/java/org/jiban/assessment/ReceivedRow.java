package org.jiban.assessment;

import java.time.Instant;
import java.util.List;
import org.jiban.intake.Outcome;
import org.jiban.kernel.Channel;
import org.jiban.kernel.ContactType;
import org.jspecify.annotations.Nullable;

/**
 * A received contact as a number's row (受理明细): codes only, nothing that was said and nobody's name.
 *
 * @param orders numbers of the orders it opened
 */
public record ReceivedRow(
        long id,
        String number,
        Instant receivedAt,
        Channel channel,
        ContactType type,
        @Nullable String topic,
        @Nullable String district,
        @Nullable String street,
        Outcome outcome,
        List<String> orders) {}
