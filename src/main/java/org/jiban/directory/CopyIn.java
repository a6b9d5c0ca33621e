package org.jiban.directory;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Fills tables by COPY, the fastest way in. */
final class CopyIn {
    private final Connection connection;

    CopyIn(Connection connection) {
        this.connection = connection;
    }

    /** Adds one row for each item; {@code columns} as in COPY, {@code line} in the same order. */
    <T> void fill(String table, String columns, Collection<T> items, Function<T, Line> line) throws SQLException {
        StringBuilder csv = new StringBuilder();
        items.forEach(item -> csv.append(line.apply(item).csv).append('\n'));
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "COPY %s (%s) FROM STDIN (FORMAT csv)".formatted(table, columns),
                            new StringReader(csv.toString()));
        } catch (IOException e) {
            throw new SQLException("Copying into " + table + " broke off", e);
        }
    }

    /** One row being written: absent is an empty field, everything else is quoted. */
    static final class Line {
        private final StringBuilder csv = new StringBuilder();
        private boolean started;

        static Line of(Object first) {
            return new Line().and(first);
        }

        Line and(@Nullable Object value) {
            if (started) {
                csv.append(',');
            }
            started = true;
            if (value != null) {
                csv.append('"').append(value.toString().replace("\"", "\"\"")).append('"');
            }
            return this;
        }

        /** An array of texts. */
        Line all(Collection<String> values) {
            return and(values.stream()
                    .map(each -> '"' + each.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                    .collect(Collectors.joining(",", "{", "}")));
        }

        /** An array of {@code key=value}. */
        Line pairs(Map<String, String> pairs) {
            return all(pairs.entrySet().stream()
                    .map(each -> each.getKey() + "=" + each.getValue())
                    .toList());
        }
    }
}
