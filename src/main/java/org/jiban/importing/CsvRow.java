package org.jiban.importing;

import java.util.List;
import java.util.Map;

/**
 * One row of a file (行).
 *
 * @param number counted from 1, the header left out
 * @param line where it begins in the file
 * @param places position of each column by its name
 * @param whole false when it has more or fewer fields than the header
 */
record CsvRow(long number, long line, Map<String, Integer> places, List<String> fields, boolean whole) {

    /** The words of a column; empty when the row ends before it. */
    String get(String column) {
        Integer place = places.get(column);
        return place == null || place >= fields.size() ? "" : fields.get(place);
    }
}
