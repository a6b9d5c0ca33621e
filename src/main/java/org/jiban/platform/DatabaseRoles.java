package org.jiban.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/** The three login roles and the database itself: made once, by the superuser, before the first migration. */
final class DatabaseRoles {
    private DatabaseRoles() {}

    static void create(int port, String database, Properties secrets) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://localhost:" + port + "/postgres", "postgres", "");
                Statement statement = connection.createStatement()) {
            for (String role : List.of("owner", "app", "vault")) {
                statement.execute(
                        "CREATE ROLE jiban_%s LOGIN PASSWORD '%s'".formatted(role, secrets.getProperty(role)));
            }
            statement.execute("CREATE DATABASE %s OWNER jiban_owner ENCODING 'UTF8'".formatted(database));
            statement.execute("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(database));
            statement.execute("GRANT CONNECT ON DATABASE %s TO jiban_app, jiban_vault".formatted(database));
            statement.execute("GRANT pg_monitor TO jiban_owner");
            statement.execute("ALTER ROLE postgres PASSWORD '%s'".formatted(secrets.getProperty("postgres")));
        }
    }
}
