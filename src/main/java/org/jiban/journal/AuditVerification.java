package org.jiban.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jiban.kernel.City;
import org.jiban.platform.Home;
import org.springframework.stereotype.Component;

/**
 * Proves the journal (审计核验): every entry against its seal, every seal against the one before, and both against the
 * seals exported each day. Finds a changed, dropped, reordered, truncated or missing entry.
 */
@Component
public class AuditVerification {
    private static final int FETCH = 2_000;

    private final DataSource source;
    private final City city;
    private final Home home;

    AuditVerification(DataSource source, City city, Home home) {
        this.source = source;
        this.city = city;
        this.home = home;
    }

    /** Verifies against the seals exported below the home folder. */
    public AuditReport verify() {
        return verify(SealExport.folder(home, city));
    }

    /** Verifies in one snapshot, beside running writers, against the exported seals in {@code folder}. */
    public AuditReport verify(Path folder) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return walk(connection, folder);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The journal cannot be read", e);
        }
    }

    private static AuditReport walk(Connection connection, Path folder) throws SQLException {
        List<Seal> seals = seals(connection);
        var walk = new SealWalk(seals);
        String sql = "SELECT " + Canonical.COLUMNS + " FROM entry ORDER BY era, xid, id";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    walk.entry(Canonical.of(rows));
                }
            }
        }
        List<Path> files = ExportedSeal.files(folder);
        return walk.finish(files.size(), contradictions(files, seals));
    }

    private static List<Seal> seals(Connection connection) throws SQLException {
        List<Seal> seals = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(Seals.ALL)) {
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    seals.add(Seals.read(rows));
                }
            }
        }
        return seals;
    }

    private static List<String> contradictions(List<Path> files, List<Seal> seals) {
        Map<Long, Seal> byNumber = new HashMap<>();
        seals.forEach(each -> byNumber.put(each.no(), each));
        List<String> findings = new ArrayList<>();
        for (Path file : files) {
            contradiction(file, byNumber).ifPresent(findings::add);
        }
        return findings;
    }

    private static Optional<String> contradiction(Path file, Map<Long, Seal> seals) {
        Optional<ExportedSeal> read = ExportedSeal.read(file);
        if (read.isEmpty()) {
            return Optional.of("The exported seal in %s cannot be read.".formatted(file));
        }
        ExportedSeal exported = read.get();
        Seal stored = seals.get(exported.no());
        if (stored == null) {
            return Optional.of("Seal %d was exported on %s and is no longer in the database: the journal was cut off."
                    .formatted(exported.no(), exported.day()));
        }
        if (!stored.hash().equals(exported.hash())) {
            return Optional.of("Seal %d is not the one that was exported on %s: the journal was rewritten."
                    .formatted(exported.no(), exported.day()));
        }
        return Optional.empty();
    }
}
