package org.jiban.importing;

import java.util.List;

/** What the mapping makes of a row (读行结果). */
sealed interface RowReading {
    /** It can be stored. */
    record Taken(PastRow row) implements RowReading {}

    /**
     * It cannot.
     *
     * @param field of the mapping, as its file writes it; empty when the whole row is at fault
     * @param code of the sentence that says why: {@code refusal.<code>}
     */
    record Rejected(CsvRow row, String field, String code, List<Object> arguments) implements RowReading {}
}
