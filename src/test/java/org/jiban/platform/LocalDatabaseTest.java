package org.jiban.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.jiban.support.JibanTest;
import org.jiban.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@JibanTest
class LocalDatabaseTest {
    private final JdbcClient jdbc;
    private final DatabaseAccess access;

    LocalDatabaseTest(JdbcClient jdbc, DatabaseAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void everyCommitReachesTheDisk(String setting) {
        assertThat(jdbc.sql("SHOW " + setting).query(String.class).single()).isEqualTo("on");
    }

    @Test
    void nobodyConnectsWithoutAPassword() {
        assertThatThrownBy(() -> DriverManager.getConnection(access.url(), "postgres", ""))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> DriverManager.getConnection(access.url(), DatabaseAccess.APP, "wrong"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void theRuntimeRoleCanNeitherChangeNorDeleteAnEntry() {
        assertThatThrownBy(() -> jdbc.sql("UPDATE entry SET act = 'x'").update())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM entry").update()).hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("CREATE TABLE mine (id bigint)").update())
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void aDatabaseThatWasNeverFinishedIsRefusedWithAWayOut() throws Exception {
        Home home = Home.at(TestDatabase.home().path("half"));
        java.nio.file.Files.createDirectories(home.path("database"));
        assertThatThrownBy(() -> LocalDatabase.open(home))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("delete that folder and start again");
    }
}
