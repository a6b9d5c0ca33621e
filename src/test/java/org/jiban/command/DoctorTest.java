package org.jiban.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiban.support.TamperedApplication.asSuperuser;

import java.sql.DriverManager;
import java.util.List;
import org.jiban.support.TamperedApplication;
import org.jiban.support.TestApplication;
import org.junit.jupiter.api.Test;

class DoctorTest {
    private final TestApplication application = TamperedApplication.shared();

    private Examination examined() {
        return new Doctor(application.context()).examine();
    }

    private List<String> findings() {
        return examined().findings();
    }

    @Test
    void aSoundInstallationHasItsFiguresAndNoFindings() {
        assertThat(findings()).isEmpty();
        assertThat(examined().asMap())
                .containsEntry("fsync", "on")
                .containsEntry("synchronous_commit", "on")
                .containsEntry("full_page_writes", "on")
                .containsKeys("jiban", "java", "postgresql", "diskFreeBytes", "consumerLagSeconds", "timersOverdue");
    }

    @Test
    void aWriteTransactionThatStaysOpenIsFound() throws Exception {
        var access = application.access();
        try (var connection =
                DriverManager.getConnection(access.forSchema("city_beijing"), "jiban_app", access.appPassword())) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("SELECT pg_current_xact_id()");
                Thread.sleep(6_000);
                assertThat(findings()).anyMatch(each -> each.contains("A write transaction has been open for"));
            } finally {
                connection.rollback();
            }
        }
    }

    @Test
    void deadLettersOfConsumersAndTimersAreFound() {
        asSuperuser("INSERT INTO dead_letter VALUES ('rates', 1, 'IllegalStateException', now())");
        asSuperuser("INSERT INTO clock VALUES ('order', 1, 'test.broken', now(), 3, 'IllegalStateException')");
        assertThat(findings())
                .anyMatch(each -> each.contains("1 entries could not be taken by a consumer"))
                .anyMatch(each -> each.contains("test.broken order 1 IllegalStateException"));
        asSuperuser("DELETE FROM dead_letter; DELETE FROM clock WHERE kind = 'test.broken'");
    }

    @Test
    void aMonthWithoutPartitionIsFound() {
        asSuperuser("INSERT INTO partitioned VALUES ('nothing')");
        assertThat(findings()).anyMatch(each -> each.contains("Table nothing has no partition for"));
        asSuperuser("DELETE FROM partitioned WHERE table_name = 'nothing'");
    }

    @Test
    void aSettingThatCanLoseCommitsIsFound() {
        String url = application.access().url();
        String database = url.substring(url.lastIndexOf('/') + 1);
        asSuperuser("ALTER ROLE jiban_owner IN DATABASE " + database + " SET synchronous_commit = off");
        try (var context = ownPoolOf(application)) {
            assertThat(new Doctor(context).examine().findings())
                    .anyMatch(each -> each.contains("synchronous_commit = off"));
        } finally {
            asSuperuser("ALTER ROLE jiban_owner IN DATABASE " + database + " RESET synchronous_commit");
        }
    }

    /** New connections, since a changed setting of a role reaches none that is open. */
    private static org.springframework.context.ConfigurableApplicationContext ownPoolOf(TestApplication application) {
        return Running.parts(
                application.bean(org.jiban.platform.Home.class),
                application.access(),
                application.bean(org.jiban.kernel.City.class));
    }
}
