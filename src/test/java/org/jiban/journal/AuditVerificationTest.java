package org.jiban.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiban.support.TamperedApplication.asSuperuser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.jiban.kernel.Actor;
import org.jiban.kernel.City;
import org.jiban.kernel.Subject;
import org.jiban.kernel.Transactions;
import org.jiban.support.TamperedApplication;
import org.jiban.support.TestApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each test tampers as a superuser, sees it found, and puts everything back. */
class AuditVerificationTest {
    private static long written;

    private final TestApplication application = TamperedApplication.shared();
    private final AuditVerification audit = application.bean(AuditVerification.class);
    private final JournalReader reader = application.bean(JournalReader.class);
    private final JdbcClient jdbc = application.bean(JdbcClient.class);

    @TempDir
    Path exported;

    @BeforeEach
    void someSealedEntries() {
        asSuperuser("CREATE TABLE IF NOT EXISTS entry_kept AS SELECT * FROM entry; TRUNCATE entry_kept");
        asSuperuser("CREATE TABLE IF NOT EXISTS seal_kept AS SELECT * FROM seal; TRUNCATE seal_kept");
        for (int stretch = 0; stretch < 3; stretch++) {
            write(5);
            reader.drain();
        }
        asSuperuser("INSERT INTO entry_kept SELECT * FROM entry; INSERT INTO seal_kept SELECT * FROM seal");
        new SealExport(application.bean(Seals.class), application.bean(City.class), exported).round();
        assertThat(audit.verify(exported).findings()).isEmpty();
    }

    @AfterEach
    void everythingIsPutBack() {
        asSuperuser("UPDATE journal_cursor SET (era, xid, id) = (SELECT era, xid, id FROM entry_kept"
                + " ORDER BY era DESC, xid DESC, id DESC LIMIT 1) WHERE consumer = 'seal'");
        asSuperuser("DELETE FROM entry; INSERT INTO entry SELECT * FROM entry_kept");
        asSuperuser("DELETE FROM seal; INSERT INTO seal SELECT * FROM seal_kept");
        assertThat(audit.verify(exported).findings()).isEmpty();
    }

    private void write(int count) {
        LongStream.range(0, count)
                .map(each -> written++)
                .forEach(each -> application
                        .bean(Transactions.class)
                        .inOne(() -> application
                                .bean(Journal.class)
                                .write(new Subject("test", each), Actor.system("test"), new Tested(each))));
    }

    private List<String> findings() {
        return audit.verify(exported).findings();
    }

    @Test
    void aChangedEntryIsFoundInItsSeal() {
        long id = someSealedEntry();
        asSuperuser("UPDATE entry SET facts = '{\"number\": 999999}' WHERE id = " + id);
        assertThat(findings())
                .singleElement()
                .asString()
                .contains("was changed or reordered", String.valueOf(sealOf(id)));
    }

    @Test
    void everyColumnOfAnEntryIsUnderSeal() {
        long id = someSealedEntry();
        for (String change : List.of(
                "actor = 'account:1'",
                "unit = '110101'",
                "act = 'order.closed'",
                "version = 2",
                "subject_id = subject_id + 1",
                "subject_kind = 'order'",
                "happened_at = happened_at + interval '1 microsecond'",
                "recorded_at = recorded_at - interval '1 day'")) {
            asSuperuser("UPDATE entry SET " + change + " WHERE id = " + id);
            assertThat(findings()).as(change).hasSize(1);
            asSuperuser("DELETE FROM entry WHERE id = " + id
                    + "; INSERT INTO entry SELECT * FROM entry_kept WHERE id = " + id);
        }
    }

    @Test
    void aDeletedEntryIsFoundInItsSeal() {
        long id = someSealedEntry();
        asSuperuser("DELETE FROM entry WHERE id = " + id);
        assertThat(findings()).singleElement().asString().contains("5 entries were sealed, 4 are there");
    }

    @Test
    void entriesThatChangedPlacesAreFound() {
        long id = someSealedEntry();
        asSuperuser("UPDATE entry SET xid = xid + 1 WHERE id = " + id);
        assertThat(findings()).isNotEmpty();
    }

    @Test
    void anEntryThatWasSlippedInIsFound() {
        long id = someSealedEntry();
        asSuperuser("INSERT INTO entry SELECT (jsonb_populate_record(e, '{\"id\": " + (id + 100_000)
                + "}')).* FROM entry e WHERE id = " + id);
        assertThat(findings()).singleElement().asString().contains("5 entries were sealed, 6 are there");
    }

    @Test
    void aSealTakenOutOfTheMiddleLeavesAGap() {
        long no = lastSeal() - 1;
        asSuperuser("DELETE FROM seal WHERE no = " + no);
        assertThat(findings()).contains("Seals %d to %d are missing.".formatted(no, no));
    }

    @Test
    void aJournalCutOffTogetherWithItsSealsIsFoundByTheExportedSeal() {
        long no = lastSeal();
        asSuperuser("DELETE FROM entry WHERE id >= (SELECT first_id FROM seal WHERE no = " + no + ")");
        asSuperuser("DELETE FROM seal WHERE no = " + no);
        assertThat(findings())
                .singleElement()
                .asString()
                .contains("Seal " + no + " was exported on 2026-11-24 and is no longer in the database");
    }

    @Test
    void aJournalRewrittenWithItsSealsIsFoundByTheExportedSeal() {
        long id = someSealedEntry();
        long seals = lastSeal();
        asSuperuser("UPDATE entry SET actor = 'account:1' WHERE id = " + id + "; DELETE FROM seal");
        asSuperuser("UPDATE journal_cursor SET era = 0, xid = 0, id = 0 WHERE consumer = 'seal'");
        while (lastSeal() < seals) {
            write(1);
            reader.drain();
        }
        assertThat(findings()).singleElement().asString().contains("is not the one that was exported");
    }

    @Test
    void anExportedSealThatWasSpoiltIsFound() throws Exception {
        Files.writeString(exported.resolve("2026-11-24.json"), "{}");
        assertThat(findings()).singleElement().asString().contains("cannot be read");
        Files.delete(exported.resolve("2026-11-24.json"));
    }

    @Test
    void whatIsNotSealedYetIsShownAndIsNoFinding() {
        write(2);
        AuditReport report = audit.verify(exported);
        assertThat(report.holds()).isTrue();
        assertThat(report.unsealed()).isEqualTo(2);
        assertThat(report.unsealedShown()).hasSize(2);
    }

    private long someSealedEntry() {
        return jdbc.sql("SELECT id FROM entry ORDER BY id DESC OFFSET 7 LIMIT 1")
                .query(Long.class)
                .single();
    }

    private long sealOf(long id) {
        return jdbc.sql("SELECT no FROM seal WHERE :id BETWEEN first_id AND last_id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private long lastSeal() {
        return jdbc.sql("SELECT coalesce(max(no), 0) FROM seal")
                .query(Long.class)
                .single();
    }
}
