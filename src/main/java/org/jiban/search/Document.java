package org.jiban.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of an order can be found (检索文档).
 *
 * @param number what people read out loud; found by its whole or its last digits
 * @param words title, text, notes and answers, each a string; indexed, never stored
 * @param units lead and assists: who may find it
 * @param stage code of the order's stage
 */
public record Document(
        long orderId,
        String number,
        long requesterId,
        List<String> words,
        List<String> units,
        String stage,
        String topic,
        @Nullable String street) {
    public Document {
        words = List.copyOf(words);
        units = List.copyOf(units);
    }
}
