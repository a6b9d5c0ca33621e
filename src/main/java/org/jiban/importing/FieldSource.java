package org.jiban.importing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a field's value comes from (取值规则): columns joined, a constant, values of the source turned into ours.
 *
 * @param columns names in the file's header; blank ones are left out when several are joined
 * @param join stands between joined columns
 * @param constant the value of every row; with columns, of the rows where they are blank
 * @param values from the source's word to ours; an empty one means that nothing is said
 * @param otherwise stands for a value that {@code values} does not list; null leaves it as it is
 */
record FieldSource(
        List<String> columns,
        String join,
        @Nullable String constant,
        Map<String, String> values,
        @Nullable String otherwise) {
    static final FieldSource NOTHING = new FieldSource(List.of(), "", null, Map.of(), null);

    FieldSource {
        columns = List.copyOf(columns);
        values = Map.copyOf(values);
    }

    /** The value of one row; null when it says nothing. */
    @Nullable
    String of(CsvRow row) {
        String joined = columns.stream()
                .map(row::get)
                .filter(each -> !each.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(join));
        String said = joined.isEmpty() ? constant : values.getOrDefault(joined, unlisted(joined));
        return said == null || said.isEmpty() ? null : said;
    }

    private String unlisted(String said) {
        return otherwise == null ? said : otherwise;
    }
}
