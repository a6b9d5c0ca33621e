package org.jiban.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jiban.platform.Home;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The logins of the demo as a table (登录一览): role, username, password, unit. */
final class LoginTable {
    private static final List<String> COLUMNS = List.of("role", "username", "password", "unit");

    private LoginTable() {}

    /** The lines of the table; none when the folder has no accounts of a demo. */
    static List<String> of(Home home) {
        Path file = home.path(DemoAccounts.FILE);
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return lines(JsonMapper.builder().build().readTree(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(JsonNode accounts) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS);
        accounts.forEach(each -> rows.add(COLUMNS.stream()
                .map(column -> each.path(column).isString() ? each.path(column).asString() : "")
                .toList()));
        int[] widths = new int[COLUMNS.size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append("  ")
                    .append(row.get(i))
                    .append(" ".repeat(widths[i] - row.get(i).length()));
        }
        return line.toString().stripTrailing();
    }
}
