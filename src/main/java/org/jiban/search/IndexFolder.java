package org.jiban.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jiban.kernel.City;
import org.jiban.platform.Home;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where the index lies: {@code index/CITY/DATABASE} in the home folder, readable by its owner alone. It belongs to one
 * database of one cluster: a restored or another database begins an index of its own.
 */
@Component
class IndexFolder {
    private static final String WANTED = "rebuild-wanted";

    private final Path folder;

    IndexFolder(Home home, City city, JdbcClient jdbc) {
        this.folder = home.path("index").resolve(city.code()).resolve(database(jdbc));
    }

    private static String database(JdbcClient jdbc) {
        return jdbc.sql("""
                SELECT to_hex(control.system_identifier) || '-' || database.oid
                FROM pg_control_system() control, pg_database database
                WHERE database.datname = current_database()""").query(String.class).single();
    }

    Path files() throws IOException {
        Path files = folder.resolve("orders");
        if (!Files.exists(files)) {
            Files.createDirectories(
                    files, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        return files;
    }

    /** Throws the files away, for an index that cannot be read any more. */
    void clear() throws IOException {
        try (Stream<Path> all = Files.walk(files())) {
            List<Path> inner = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : inner) {
                Files.delete(each);
            }
        }
    }

    /** Asks the process that writes the index to build it anew. */
    void wantRebuild() throws IOException {
        files();
        Files.writeString(folder.resolve(WANTED), "");
    }

    boolean rebuildWanted() {
        return Files.exists(folder.resolve(WANTED));
    }

    void rebuildBegun() throws IOException {
        Files.deleteIfExists(folder.resolve(WANTED));
    }
}
