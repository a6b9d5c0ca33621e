package org.jiban.search;

import java.util.List;

/**
 * What was found (命中).
 *
 * @param orderIds newest first
 * @param more whether older ones follow
 * @param behindSeconds age of the oldest settled entry the index had not read; 0 when it had read all
 */
public record Hits(List<Long> orderIds, boolean more, long behindSeconds) {
    public Hits {
        orderIds = List.copyOf(orderIds);
    }
}
