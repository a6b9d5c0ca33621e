package org.jiban.importing;

import java.util.List;
import java.util.Map;

/**
 * The rows of an import that were not taken, as they may be shown (未导入的行，已遮盖).
 *
 * @param kept whether their file is where this process looks for it
 * @param reasons how many there are for each reason, by code
 * @param rows the first of them
 */
public record RejectedRows(boolean kept, Map<String, Integer> reasons, List<Row> rows) {
    static final RejectedRows NONE = new RejectedRows(false, Map.of(), List.of());

    /**
     * A row.
     *
     * @param field of the mapping that is at fault; empty for the whole row
     * @param code of the sentence that says why
     */
    public record Row(long number, long line, String field, String code, List<Cell> cells) {}

    /** A column and the shape of what stood in it, without a letter or a digit of it. */
    public record Cell(String column, String shape) {}
}
