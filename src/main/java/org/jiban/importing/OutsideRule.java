package org.jiban.importing;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells a row that is another city's (外地来件): one of the columns says so and none of them names this city.
 *
 * @param says what names another city
 * @param unless what names this one; null when there is nothing to look for
 * @param ground the screening ground that is applied
 */
record OutsideRule(
        List<String> columns, Pattern says, @Nullable Pattern unless, String ground) {
    OutsideRule {
        columns = List.copyOf(columns);
    }

    boolean appliesTo(CsvRow row) {
        return finds(says, row) && (unless == null || !finds(unless, row));
    }

    private boolean finds(Pattern pattern, CsvRow row) {
        return columns.stream()
                .anyMatch(column -> pattern.matcher(row.get(column)).find());
    }
}
