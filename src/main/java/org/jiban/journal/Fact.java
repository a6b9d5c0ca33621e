package org.jiban.journal;

/**
 * What an act was (事实): a record whose components become the entry's facts. Components are codes, ids, enums, numbers,
 * booleans, instants or lists of these; the journal refuses words.
 */
public interface Fact {
    /** Stable name, module first: {@code order.dispatched}. */
    String act();

    /** Raised when the components change; every past version stays readable. */
    default int version() {
        return 1;
    }
}
