package org.jiban.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.Role;
import org.jiban.requester.Caller;
import org.jiban.requester.Requesters;
import org.jiban.requester.SealingKey;
import org.jiban.support.JibanTest;
import org.jiban.support.TestApplication;
import org.jiban.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@JibanTest
class AttachmentsTest {
    private static final Actor HANDLER = new Actor("account:7", Set.of(Role.HANDLER), "110108001", "seven");
    private static final Actor OTHER = new Actor("account:8", Set.of(Role.HANDLER), "110108002", "eight");

    private final Attachments attachments;
    private final SealingKey owner;
    private final JdbcClient jdbc;

    AttachmentsTest(Attachments attachments, Requesters requesters, JdbcClient jdbc) {
        this.attachments = attachments;
        this.owner = requesters.register(Caller.ANONYMOUS).key();
        this.jdbc = jdbc;
    }

    @Test
    void aFileComesBackWholeOnceItIsAttached() {
        byte[] pdf = largePdf();
        Attachment stored = attachments.store(pdf, HANDLER);
        assertThat(stored.attached()).isFalse();
        assertThatThrownBy(() -> attachments.open(stored.id(), owner)).isInstanceOf(NotFound.class);
        attachments.attach(List.of(stored.id()), owner, HANDLER);
        assertThat(attachments.open(stored.id(), owner)).isEqualTo(pdf);
        Attachment kept = attachments.of(List.of(stored.id(), 1L)).getFirst();
        assertThat(kept.attached()).isTrue();
        assertThat(kept.size()).isEqualTo(pdf.length);
        assertThat(kept.fileName()).endsWith(".pdf");
    }

    @Test
    void onlyItsOwnersKeyOpensIt(Requesters requesters) {
        long id = attached();
        SealingKey stranger = requesters.register(Caller.ANONYMOUS).key();
        assertThatThrownBy(() -> attachments.open(id, stranger)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void itIsAttachedOnceAndOnlyByWhoUploadedIt() {
        Attachment stored = attachments.store(Samples.pdf(""), HANDLER);
        assertUnknown(List.of(stored.id()), OTHER);
        assertUnknown(List.of(stored.id(), 12345L), HANDLER);
        attachments.attach(List.of(stored.id(), stored.id()), owner, HANDLER);
        assertUnknown(List.of(stored.id()), HANDLER);
        attachments.attach(List.of(), owner, HANDLER);
    }

    private void assertUnknown(List<Long> ids, Actor actor) {
        assertThatThrownBy(() -> attachments.attach(ids, owner, actor))
                .isInstanceOfSatisfying(
                        BadInput.class, refusal -> assertThat(refusal.code()).isEqualTo("attachment-unknown"));
    }

    @Test
    void aPieceThatIsAlteredSwappedOrMissingIsNoticed(TestApplication application) {
        for (String tampering : List.of(
                "UPDATE attachment_chunk SET sealed = set_byte(sealed, 20, get_byte(sealed, 20) # 1) WHERE number = 1 AND",
                "DELETE FROM attachment_chunk WHERE number = 2 AND",
                "UPDATE attachment_chunk SET number = CASE number WHEN 0 THEN 10 ELSE 0 END WHERE number = 0 AND")) {
            long id = attached();
            TestDatabase.executeOn(
                    application.access().url(),
                    "SET search_path = city_beijing; " + tampering + " attachment_id = " + id);
            assertThatThrownBy(() -> attachments.open(id, owner))
                    .as(tampering)
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void nothingOfItStandsInTheTablesInClear() {
        long id = attached();
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM attachment_chunk WHERE attachment_id = :id AND position(:marker IN sealed) > 0")
                        .param("id", id)
                        .param("marker", "%PDF-1.4".getBytes(StandardCharsets.US_ASCII))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsNotAttachedWithinADayIsTakenAway(TestApplication application) {
        Attachment unused = attachments.store(Samples.pdf(""), HANDLER);
        long used = attached();
        application.clock().tick(Duration.ofHours(23));
        application.settle();
        assertThat(attachments.of(List.of(unused.id()))).hasSize(1);
        application.clock().tick(Duration.ofHours(3));
        application.settle();
        assertThat(attachments.of(List.of(unused.id(), used)))
                .extracting(Attachment::id)
                .containsExactly(used);
        assertThat(attachments.open(used, owner)).isNotEmpty();
    }

    private long attached() {
        Attachment stored = attachments.store(largePdf(), HANDLER);
        attachments.attach(List.of(stored.id()), owner, HANDLER);
        return stored.id();
    }

    /** Four pieces. */
    private static byte[] largePdf() {
        StringBuilder hex = new StringBuilder();
        new Random(7).ints(100_000).forEach(each -> hex.append("%08x".formatted(each)));
        return Samples.pdf("% " + hex);
    }
}
