package org.jiban.requester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.jiban.journal.Entry;
import org.jiban.journal.Journal;
import org.jiban.kernel.NotAllowed;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.Role;
import org.jiban.kernel.Subject;
import org.jiban.platform.CannotStart;
import org.jiban.platform.Home;
import org.jiban.platform.Keyrings;
import org.jiban.support.JibanTest;
import org.jiban.support.TestApplication;
import org.jiban.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@JibanTest
class VaultTest {
    private final TestApplication application;
    private final Requesters requesters;
    private final Journal journal;
    private final JdbcClient jdbc;

    VaultTest(TestApplication application, Requesters requesters, Journal journal, JdbcClient jdbc) {
        this.application = application;
        this.requesters = requesters;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT sealed_name FROM identity",
                "SELECT sealed_phone FROM identity",
                "SELECT identity_key FROM identity",
                "SELECT * FROM identity",
                "SELECT sealed_name FROM identity_name",
                "UPDATE identity SET sealed_name = NULL",
                "DELETE FROM identity",
                "DELETE FROM identity_name"
            })
    void theApplicationsRoleCannotLookInsideOrChangeAnything(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).query().listOfRows()).hasStackTraceContaining("permission denied");
    }

    @Test
    void theApplicationsRoleFindsAPhoneByItsHash() {
        assertThat(jdbc.sql("SELECT count(phone_hash) FROM identity WHERE id = 0")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aRevealIsEnteredWithPurposeAndCase() {
        long id = requesters.register(new Caller("王建华", "15420000001", false)).id();
        Subject order = new Subject("order", 77);
        assertThat(requesters.reveal(id, Purpose.CONTACT, order, Staff.with(Role.HANDLER)))
                .isEqualTo(new Revealed("王建华", "15420000001"));
        Entry entry = journal.history(Requesters.subject(id), 10).getFirst();
        assertThat(entry.act()).isEqualTo("requester.identity-revealed");
        assertThat(entry.actor()).isEqualTo("account:1");
        assertThat(entry.facts().toString()).contains("CONTACT", "order", "77").doesNotContain("王", "154");
    }

    @Test
    void theEntryStandsEvenWhenTheSurroundingActFails(TransactionTemplate transaction) {
        long id = requesters.register(new Caller("王建华", "15420000002", false)).id();
        transaction.executeWithoutResult(status -> {
            requesters.reveal(id, Purpose.VERIFICATION, null, Staff.agent());
            status.setRollbackOnly();
        });
        assertThat(journal.history(Requesters.subject(id), 10)).hasSize(1);
    }

    @Test
    void withoutTheEntryNothingIsRevealed() {
        long id = requesters.register(new Caller("王建华", "15420000003", false)).id();
        asSuperuser("REVOKE INSERT ON city_beijing.entry FROM jiban_app");
        try {
            assertThatThrownBy(() -> requesters.reveal(id, Purpose.VERIFICATION, null, Staff.agent()))
                    .hasStackTraceContaining("permission denied");
        } finally {
            asSuperuser("GRANT INSERT ON city_beijing.entry TO jiban_app");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ANALYST", "SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDIT_ADMIN", "API_CLIENT", "CITIZEN"})
    void someRolesNeverSeeAnIdentity(Role role) {
        long id = requesters.register(new Caller("王建华", "15420000004", false)).id();
        assertThatThrownBy(() -> requesters.reveal(id, Purpose.SUPERVISION, null, Staff.with(role)))
                .isInstanceOf(NotAllowed.class);
        assertThat(journal.history(Requesters.subject(id), 10)).isEmpty();
    }

    @Test
    void erasureDestroysBothKeysAndTheIdentityAndWritesItsEntry(ContentKeys contentKeys) {
        KnownRequester requester = requesters.register(new Caller("王建华", "15420000005", false));
        byte[] sealed = requester.key().seal("暖气不热");
        requesters.erase(requester.id(), Staff.with(Role.SECURITY_ADMIN));
        application.settle();

        assertThat(rows("requester_key", "requester_id", requester.id())).isZero();
        assertThat(rows("identity", "id", requester.id())).isZero();
        assertThat(contentKeys.open(requester.id(), null, sealed)).isEmpty();
        assertThat(requesters.masked(requester.id())).isEqualTo(new Masked(null, null, false, SafeContact.ANY, true));
        assertThat(journal.history(Requesters.subject(requester.id()), 1)
                        .getFirst()
                        .act())
                .isEqualTo("requester.erased");
        assertThatThrownBy(() -> requesters.reveal(requester.id(), Purpose.VERIFICATION, null, Staff.agent()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoCallsAgainRightAfterErasureIsSomebodyNew() {
        long before =
                requesters.register(new Caller("王建华", "15420000006", false)).id();
        requesters.erase(before, Staff.with(Role.SECURITY_ADMIN));
        KnownRequester after = requesters.register(new Caller("王建华", "15420000006", false));
        assertThat(after.seenBefore()).isFalse();
        assertThat(after.id()).isNotEqualTo(before);
        application.settle();
        assertThat(requesters.byPhone("15420000006")).contains(after.id());
    }

    @Test
    void keysThatDoNotFitTheDatabaseAreRefusedAtStart(@TempDir Path elsewhere) {
        assertThatThrownBy(() -> new VaultKeys(Keyrings.at(Home.at(elsewhere)), jdbc))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is not the one this database was filled with");
    }

    private int rows(String table, String column, long id) {
        return jdbc.sql("SELECT count(" + column + ") FROM " + table + " WHERE " + column + " = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private void asSuperuser(String sql) {
        TestDatabase.executeOn(application.access().url(), sql);
    }
}
