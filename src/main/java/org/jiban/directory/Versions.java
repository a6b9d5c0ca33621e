package org.jiban.directory;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;
import org.jiban.kernel.City;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Loads the pack's directory into the tables when the pack has changed, once, however many processes start. */
@Component
class Versions {
    private static final long LOCK = 0x6A6962616E0090L;

    private final DataSource owner;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final PackReader pack;

    Versions(@Qualifier("ownerDataSource") DataSource ownerDataSource, JdbcClient jdbc, Clock clock, City city) {
        this.owner = ownerDataSource;
        this.jdbc = jdbc;
        this.clock = clock;
        this.pack = new PackReader(city);
    }

    /** Number of the version that stands in the tables. */
    int current() {
        return jdbc.sql("SELECT coalesce(max(version), 0) FROM directory_version")
                .query(Integer.class)
                .single();
    }

    /** When that version was loaded. */
    Instant loadedAt() {
        return jdbc.sql("SELECT loaded_at FROM directory_version ORDER BY version DESC LIMIT 1")
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    /** Makes the tables hold what the pack says. */
    void load() {
        String digest = pack.digest();
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            try {
                loadOnce(connection, digest);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The directory could not be loaded", e);
        }
    }

    private void loadOnce(Connection connection, String digest) throws SQLException {
        try (var lock = connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
            lock.setLong(1, LOCK);
            lock.execute();
        }
        if (!digest.equals(lastDigest(connection))) {
            TableWriter.write(pack.read(), connection);
            add(connection, digest);
        }
    }

    private static String lastDigest(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery("SELECT digest FROM directory_version ORDER BY version DESC LIMIT 1")) {
            return row.next() ? row.getString(1) : "";
        }
    }

    private void add(Connection connection, String digest) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO directory_version (version, digest, loaded_at)
                VALUES ((SELECT coalesce(max(version), 0) + 1 FROM directory_version), ?, ?)""")) {
            insert.setString(1, digest);
            insert.setTimestamp(2, Timestamp.from(clock.instant()));
            insert.executeUpdate();
        }
    }
}
