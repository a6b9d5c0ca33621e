package org.jiban.dispatch;

import java.util.List;
import org.jiban.kernel.Place;
import org.jiban.kernel.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What a dispatcher decides (派单员决定).
 *
 * @param topic a better topic; null keeps the order's
 * @param place a better place; null keeps the order's
 * @param urgency another urgency; null takes the topic's when the topic changes, else keeps the order's
 * @param reason needed when the order was dispatched before; at most 2000 characters
 */
public record Choice(
        String lead,
        List<String> assists,
        @Nullable String topic,
        @Nullable Place place,
        @Nullable Urgency urgency,
        @Nullable String reason) {
    public Choice {
        assists = List.copyOf(assists);
    }

    public static Choice of(String lead) {
        return new Choice(lead, List.of(), null, null, null, null);
    }

    boolean corrects() {
        return topic != null || place != null || urgency != null;
    }
}
