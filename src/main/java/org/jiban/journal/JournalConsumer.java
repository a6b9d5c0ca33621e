package org.jiban.journal;

import java.util.List;

/**
 * What follows from acts after they are committed (后续处理): rates, messages, index. Fed in tail order, each entry exactly
 * once, in a transaction that also moves the consumer's cursor.
 */
public interface JournalConsumer {
    /** Stable name of the cursor. */
    String name();

    /** Takes the next entries, oldest first. An exception rolls the batch back; it is then tried entry by entry. */
    void consume(List<Entry> batch);
}
