package org.jiban.kernel;

import java.util.Collections;

/**
 * An insert of one or many rows: {@code INSERT INTO ... (...)}, the placeholders of one row in brackets, and what follows
 * the rows.
 *
 * @param end such as {@code ON CONFLICT ...}; empty for nothing
 */
public record Insert(String into, String row, String end) {
    public Insert(String into, String row) {
        this(into, row, "");
    }

    /** The statement for so many rows. */
    String sql(int rows) {
        String sql = into.strip() + "\nVALUES " + String.join(", ", Collections.nCopies(rows, row));
        return end.isEmpty() ? sql : sql + "\n" + end.strip();
    }
}
