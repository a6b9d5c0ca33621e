package org.jiban.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Subject;
import org.jiban.kernel.Transactions;
import org.jiban.support.JibanTest;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;

@JibanTest
class JournalTailTest {
    private static final Actor TEST = Actor.system("test");

    private final Journal journal;
    private final Cursors cursors;
    private final Tail tail;
    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final Clock clock;

    JournalTailTest(
            Journal journal, Cursors cursors, Tail tail, Transactions transactions, JdbcClient jdbc, Clock clock) {
        this.journal = journal;
        this.cursors = cursors;
        this.tail = tail;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private JournalReader reader(JournalConsumer consumer) {
        return new JournalReader(List.of(consumer), cursors, tail, transactions, jdbc, clock);
    }

    private void write(long number) {
        transactions.inOne(() -> journal.write(new Subject("test", number), TEST, new Tested(number)));
    }

    @Test
    void aCommitThatComesLateIsNeverSkipped() throws Exception {
        var consumer = new Remembering("late-commit");
        var reader = reader(consumer);
        var written = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> slow = threads.submit(() -> transactions.inOne(() -> {
                journal.write(new Subject("test", 1), TEST, new Tested(101));
                written.countDown();
                await(mayCommit);
            }));
            await(written);
            LongStream.rangeClosed(102, 110).forEach(this::write);
            reader.drain();
            assertThat(consumer.numbers()).doesNotContain(101L, 102L, 110L);
            mayCommit.countDown();
            slow.get();
        }
        reader.drain();
        assertThat(consumer.numbers())
                .filteredOn(each -> each >= 101 && each <= 110)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(101, 110).boxed().toList());
    }

    @Test
    void twoReadersInParallelFeedAConsumerExactlyOnce() throws Exception {
        var consumer = new Remembering("two-readers");
        var readers = List.of(reader(consumer), reader(consumer));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> writing =
                    threads.submit(() -> LongStream.range(10_000, 10_400).forEach(this::write));
            List<Future<?>> reading = new ArrayList<>();
            readers.forEach(each -> reading.add(threads.submit(() -> readWhile(each, writing))));
            for (Future<?> each : reading) {
                each.get();
            }
        }
        readers.getFirst().drain();
        assertThat(consumer.numbers())
                .filteredOn(each -> each >= 10_000 && each < 10_400)
                .containsExactlyElementsOf(
                        LongStream.range(10_000, 10_400).boxed().toList());
    }

    private static void readWhile(JournalReader reader, Future<?> writing) {
        while (!writing.isDone()) {
            reader.round();
        }
    }

    @Test
    void anEntryThatCannotBeTakenGoesToTheDeadLettersAndBlocksNothing() {
        var consumer = new Remembering("poisoned");
        consumer.chokeOn(20_001);
        LongStream.range(20_000, 20_003).forEach(this::write);
        reader(consumer).drain();
        assertThat(consumer.numbers()).contains(20_000L, 20_002L).doesNotContain(20_001L);
        assertThat(jdbc.sql("SELECT problem FROM dead_letter WHERE consumer = 'poisoned'")
                        .query(String.class)
                        .list())
                .containsExactly("IllegalArgumentException");
        jdbc.sql("DELETE FROM dead_letter WHERE consumer = 'poisoned'").update();
    }

    @Test
    void whileTheDatabaseIsInTroubleNoEntryIsBuried() {
        JournalConsumer cutOff = new JournalConsumer() {
            @Override
            public String name() {
                return "cut-off";
            }

            @Override
            public void consume(List<Entry> batch) {
                throw new TransientDataAccessResourceException("the database went away");
            }
        };
        write(30_000);
        var reader = reader(cutOff);
        assertThatThrownBy(reader::round).isInstanceOf(TransientDataAccessResourceException.class);
        assertThat(cursors.peek("cut-off")).isEqualTo(Tail.Position.START);
        assertThat(jdbc.sql("SELECT count(*) FROM dead_letter WHERE consumer = 'cut-off'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anEntryIsWrittenOnlyWithItsChangeAndCarriesNoWords() {
        assertThatThrownBy(() -> journal.write(new Subject("test", 1), TEST, new Tested(1)))
                .isInstanceOf(IllegalStateException.class);
        record Talking(String words) implements Fact {
            @Override
            public String act() {
                return "test.talking";
            }
        }
        assertThatThrownBy(() ->
                        transactions.inOne(() -> journal.write(new Subject("test", 1), TEST, new Talking("暖气不热"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("test.talking");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
