package org.jiban.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiban.assessment.Change.Direction;
import org.jiban.intake.ContactFact;
import org.jiban.intake.Outcome;
import org.jiban.journal.Journal;
import org.jiban.journal.JournalReader;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Channel;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.Ids;
import org.jiban.kernel.Subject;
import org.jiban.kernel.Transactions;
import org.jiban.support.JibanTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is received, counted from the journal, beside its usual. */
@JibanTest(alone = true)
class VolumeTest {
    private static final Actor TEST = Actor.system("test");
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    private final Ids ids;
    private final Journal journal;
    private final Transactions transactions;
    private final JournalReader reader;
    private final Volumes volumes;
    private final RatesRebuild rebuild;
    private final JdbcClient jdbc;

    VolumeTest(
            Ids ids,
            Journal journal,
            Transactions transactions,
            JournalReader reader,
            Volumes volumes,
            RatesRebuild rebuild,
            JdbcClient jdbc) {
        this.ids = ids;
        this.journal = journal;
        this.transactions = transactions;
        this.reader = reader;
        this.volumes = volumes;
        this.rebuild = rebuild;
        this.jdbc = jdbc;
    }

    /** A contact received in Beijing at {@code time} of a day. */
    private long received(LocalDate day, String time, Channel channel, Outcome outcome, @Nullable String topic) {
        return received(day, time, channel, outcome, topic, "110108", false);
    }

    private long received(
            LocalDate day,
            String time,
            Channel channel,
            Outcome outcome,
            @Nullable String topic,
            @Nullable String district,
            boolean imported) {
        int count = COUNT.incrementAndGet();
        long id = ids.at(Instant.parse(day + "T" + time + "+08:00"), count);
        var fact = new ContactFact.Received(
                "12345-000000-%07d".formatted(count),
                channel,
                ContactType.HELP,
                outcome,
                1,
                topic,
                district,
                null,
                0,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                imported);
        transactions.inOne(() -> journal.write(Subject.contact(id), TEST, fact));
        return id;
    }

    private void screened(long contact, Outcome outcome) {
        transactions.inOne(() ->
                journal.write(Subject.contact(contact), TEST, new ContactFact.Screened("outside-area", outcome, 1)));
    }

    private List<String> cells() {
        return jdbc.sql("""
                SELECT concat_ws(' ', 'hour', day, kind, hour, code, many) FROM volume_hour WHERE many <> 0
                UNION ALL SELECT concat_ws(' ', 'place', day, district, topic, many) FROM volume_place ORDER BY 1""").query((row, number) -> row.getString(1)).list();
    }

    @Test
    void aDayStandsBesideTheMedianOfItsWeekdayAndARebuildGivesTheSame() {
        received(TUESDAY, "09:59:59.999", Channel.PHONE, Outcome.ORDER, "010101");
        received(TUESDAY, "10:00:00", Channel.WEB, Outcome.ANSWERED, null);
        long screened = received(TUESDAY, "10:30:00", Channel.PHONE, Outcome.ORDER, "010101");
        received(TUESDAY, "10:31:00", Channel.IMPORT, Outcome.ORDER, "010101", null, true);
        received(TUESDAY.minusWeeks(1), "10:10:00", Channel.PHONE, Outcome.ORDER, "020101");
        for (int each = 0; each < 4; each++) {
            received(TUESDAY.minusWeeks(2), "10:00:00", Channel.PHONE, Outcome.ORDER, "010101", null, false);
        }
        received(TUESDAY.minusDays(1), "10:00:00", Channel.PHONE, Outcome.ORDER, "010101");
        received(TUESDAY.minusWeeks(9), "10:00:00", Channel.PHONE, Outcome.ORDER, "010101");
        reader.drain();
        screened(screened, Outcome.ROUTED);
        screened(screened, Outcome.EXPLAINED);
        reader.drain();

        Volume day = volumes.day(TUESDAY);
        assertThat(day.hours().get(9)).isEqualTo(1);
        assertThat(day.hours().get(10)).isEqualTo(2);
        assertThat(day.total()).isEqualTo(3);
        assertThat(day.compared())
                .extracting(Volume.Day::day)
                .containsExactly(TUESDAY.minusWeeks(1), TUESDAY.minusWeeks(2));
        assertThat(day.usual().get(10)).isEqualTo(2.5);
        assertThat(day.low().get(10)).isEqualTo(1);
        assertThat(day.high().get(10)).isEqualTo(4);
        assertThat(day.usualUntil(10, 0.5)).isEqualTo((0.5 * 1 + 0.5 * 4) / 2);
        assertThat(day.usualUntil(11, 0)).isEqualTo(2.5);

        Volumes.Parts parts = volumes.parts(TUESDAY);
        assertThat(parts.channels())
                .containsEntry(Channel.PHONE, 2)
                .containsEntry(Channel.WEB, 1)
                .hasSize(2);
        assertThat(parts.outcomes())
                .containsEntry(Outcome.ORDER, 1)
                .containsEntry(Outcome.ANSWERED, 1)
                .containsEntry(Outcome.EXPLAINED, 1)
                .hasSize(3);

        assertThat(volumes.topics(TUESDAY))
                .containsExactly(new Change("01", 2, 1, 4), new Change("02", 0, 1, 0), new Change("00", 1, 0, 0));
        assertThat(volumes.districts(TUESDAY))
                .containsExactly(new Change("110108", 3, 2, 0), new Change("none", 0, 0, 4));

        List<String> before = cells();
        assertThat(before).isNotEmpty();
        rebuild.rebuild();
        assertThat(cells()).isEqualTo(before);
    }

    @Test
    void aDayWithoutAnythingHasNothingToCompare() {
        Volume sunday = volumes.day(LocalDate.of(2030, 6, 2));
        assertThat(sunday.total()).isZero();
        assertThat(sunday.comparable()).isFalse();
        assertThat(sunday.usualUntil(12, 0.5)).isZero();
    }

    @Test
    void whatMayBeChanceIsNoChange() {
        assertThat(Change.directionOf(12, 8)).isEqualTo(Direction.SAME);
        assertThat(Change.directionOf(100, 60)).isEqualTo(Direction.UP);
        assertThat(Change.directionOf(60, 100)).isEqualTo(Direction.DOWN);
        assertThat(Change.directionOf(0, 0)).isEqualTo(Direction.SAME);
    }
}
