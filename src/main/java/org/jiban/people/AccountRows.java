package org.jiban.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jiban.kernel.Role;
import org.jspecify.annotations.Nullable;

/** Rows of table {@code account}. */
final class AccountRows {
    private AccountRows() {}

    static Account read(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getLong("id"),
                row.getString("username"),
                roles(row),
                row.getString("unit"),
                row.getString("name"),
                row.getString("language"),
                row.getBoolean("must_change"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("disabled_at")));
    }

    static Set<Role> roles(ResultSet row) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .forEach(roles::add);
        return roles;
    }

    static String[] array(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).toArray(String[]::new);
    }

    static java.time.@Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
