package org.jiban.recognition;

import java.util.List;

/**
 * An open order that looks like the same matter (疑似同一事项).
 *
 * @param score 0..1
 * @param reasons why, strongest first
 */
public record Similar(long orderId, String orderNumber, double score, List<Reason> reasons) {
    public Similar {
        reasons = List.copyOf(reasons);
    }

    /** What agrees; the page says {@code similar.<reason in kebab-case>}. */
    public enum Reason {
        SAME_REQUESTER,
        SAME_BUILDING,
        SAME_COMPOUND,
        SAME_COMMUNITY,
        SAME_STREET,
        SAME_TOPIC,
        SAME_WORDS
    }
}
