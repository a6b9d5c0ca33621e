package org.jiban.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jiban.platform.DatabaseAccess;

/** The floor everything is compared with: durable inserts of one row, one commit each, in the same server. */
final class RawInserts {
    private final DatabaseAccess access;
    private final long postmaster;

    RawInserts(DatabaseAccess access, long postmaster) {
        this.access = access;
        this.postmaster = postmaster;
    }

    Measured measure(int connections, Duration length) throws Exception {
        prepare();
        List<Connection> open = new ArrayList<>();
        try {
            for (int i = 0; i < connections; i++) {
                open.add(connect());
            }
            long before = ProcessorTime.ofServer(postmaster);
            Load.Done done = Load.run(connections, length, worker -> insert(open.get(worker), worker));
            long used = ProcessorTime.ofServer(postmaster) - before;
            return new Measured(
                    "durable single-row insert",
                    done.operations(),
                    done.refused(),
                    done.seconds(),
                    0,
                    0,
                    used,
                    done.latencies());
        } finally {
            for (Connection each : open) {
                each.close();
            }
        }
    }

    private static Load.Operation insert(Connection connection, int worker) {
        long[] next = {(long) worker << 40};
        try {
            PreparedStatement statement =
                    connection.prepareStatement("INSERT INTO bench.floor (id, text) VALUES (?, ?)");
            return () -> {
                statement.setLong(1, next[0]++);
                statement.setString(
                        2, "a row of about the size of a short appeal, one hundred characters or so, as people write");
                return statement.executeUpdate() == 1;
            };
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void prepare() throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS bench CASCADE");
            statement.execute("CREATE SCHEMA bench");
            statement.execute("CREATE TABLE bench.floor (id bigint PRIMARY KEY, text text NOT NULL)");
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(access.url(), DatabaseAccess.OWNER, access.ownerPassword());
    }
}
