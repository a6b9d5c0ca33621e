package org.jiban.search;

import org.jspecify.annotations.Nullable;

/**
 * What is looked for (检索条件). Null parts do not narrow.
 *
 * @param words what was typed; every word has to occur; blank finds nothing
 * @param before only orders with a smaller id: the last id of the page before
 * @param limit 1..500
 */
public record SearchFilter(
        String words,
        @Nullable String unit,
        @Nullable String stage,
        @Nullable String topic,
        @Nullable String street,
        @Nullable Long before,
        int limit) {
    public static SearchFilter words(String words, int limit) {
        return new SearchFilter(words, null, null, null, null, null, limit);
    }
}
