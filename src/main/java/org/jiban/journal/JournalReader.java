package org.jiban.journal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jiban.journal.Tail.Position;
import org.jiban.journal.Tail.Positioned;
import org.jiban.kernel.Background;
import org.jiban.kernel.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Feeds every consumer from its cursor, in batches, each in one transaction with the cursor's move. */
@Component
public class JournalReader implements Background {
    static final int BATCH = 500;
    private static final int TRIES = 3;
    private static final Duration BREATH = Duration.ofMillis(50);
    private static final Logger LOG = LoggerFactory.getLogger(JournalReader.class);

    private final List<JournalConsumer> consumers;
    private final Cursors cursors;
    private final Tail tail;
    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final Clock clock;

    JournalReader(
            List<JournalConsumer> consumers,
            Cursors cursors,
            Tail tail,
            Transactions transactions,
            JdbcClient jdbc,
            Clock clock) {
        this.consumers = consumers;
        this.cursors = cursors;
        this.tail = tail;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
        consumers.forEach(consumer -> cursors.create(consumer.name()));
    }

    @Override
    public String name() {
        return "journal-reader";
    }

    @Override
    public Duration pause() {
        return Duration.ofMillis(500);
    }

    @Override
    public boolean round() {
        boolean more = false;
        Map<Position, List<Positioned>> read = new HashMap<>();
        for (JournalConsumer consumer : consumers) {
            more |= feed(consumer, from -> read.computeIfAbsent(from, this::batch));
        }
        return more;
    }

    /**
     * What is settled after a position stays as it is, so that one reading serves every consumer that stands there; only
     * more may have come behind it.
     */
    private List<Positioned> batch(Position from) {
        return tail.after(from, BATCH);
    }

    /** Reads until every consumer has seen all that is settled now: what tests, imports and simulation wait for. */
    public void drain() {
        while (round()) {
            // the next batch
        }
    }

    /**
     * Sends a consumer back to the beginning of the journal. Whoever feeds it finishes its batch first.
     *
     * @param clear takes away what the consumer has made so far, in the same transaction
     */
    public void restart(String consumer, Runnable clear) {
        transactions.inOne(() -> {
            cursors.await(consumer);
            clear.run();
            jdbc.sql("DELETE FROM dead_letter WHERE consumer = :consumer")
                    .param("consumer", consumer)
                    .update();
            cursors.move(consumer, Position.START);
        });
    }

    /** Reads until this consumer has seen all that is settled now, by this process or by the one that feeds it. */
    public void drain(String name) {
        JournalConsumer consumer = consumers.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No consumer is called " + name));
        while (!tail.after(cursors.peek(name), 1).isEmpty()) {
            if (!feed(consumer, this::batch)) {
                LockSupport.parkNanos(BREATH.toNanos());
            }
        }
    }

    private boolean feed(JournalConsumer consumer, Function<Position, List<Positioned>> reading) {
        try {
            return transactions.inOne(() -> step(consumer, reading, BATCH));
        } catch (RuntimeException problem) {
            requireDatabase(problem);
            return feedOneByOne(consumer);
        }
    }

    /** While the database cannot be reached no entry is at fault; the reader rests and comes back. */
    private static void requireDatabase(RuntimeException problem) {
        if (problem instanceof TransientDataAccessException
                || problem instanceof DataAccessResourceFailureException
                || problem instanceof TransactionException) {
            throw problem;
        }
    }

    /** After a failure only the entry at fault may stop, and not for ever. */
    private boolean feedOneByOne(JournalConsumer consumer) {
        for (int done = 0; done < BATCH; done++) {
            boolean read = feedOne(consumer);
            if (!read) {
                return false;
            }
        }
        return true;
    }

    private boolean feedOne(JournalConsumer consumer) {
        RuntimeException last = null;
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                return transactions.inOne(() -> step(consumer, from -> tail.after(from, 1), 1));
            } catch (RuntimeException problem) {
                requireDatabase(problem);
                last = problem;
            }
        }
        RuntimeException problem = last == null ? new IllegalStateException() : last;
        LOG.error("Consumer {} cannot take an entry; it goes to the dead letters", consumer.name(), problem);
        return transactions.inOne(() -> bury(consumer, problem));
    }

    private boolean step(JournalConsumer consumer, Function<Position, List<Positioned>> reading, int limit) {
        var position = cursors.lock(consumer.name());
        if (position.isEmpty()) {
            return false;
        }
        List<Positioned> batch = reading.apply(position.get());
        if (batch.isEmpty()) {
            return false;
        }
        consumer.consume(batch.stream().map(Positioned::entry).toList());
        cursors.move(consumer.name(), batch.getLast().position());
        return batch.size() == limit;
    }

    private boolean bury(JournalConsumer consumer, RuntimeException problem) {
        var position = cursors.lock(consumer.name());
        if (position.isEmpty()) {
            return false;
        }
        List<Positioned> next = tail.after(position.get(), 1);
        if (next.isEmpty()) {
            return false;
        }
        jdbc.sql("INSERT INTO dead_letter (consumer, entry_id, problem, at) VALUES (:consumer, :entry, :problem, :at)")
                .param("consumer", consumer.name())
                .param("entry", next.getFirst().entry().id())
                .param("problem", problem.getClass().getSimpleName())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        cursors.move(consumer.name(), next.getFirst().position());
        return true;
    }

    /** The names of all consumers. */
    public List<String> consumers() {
        return consumers.stream().map(JournalConsumer::name).toList();
    }

    /** Seconds the oldest entry that {@code consumer} has not read is old; zero when it has read everything. */
    public long lag(String consumer) {
        return tail.lagSeconds(cursors.peek(consumer), clock.instant());
    }

    /** Seconds each consumer is behind, by name. */
    public Map<String, Long> lags() {
        Map<String, Long> lags = new LinkedHashMap<>();
        consumers().forEach(each -> lags.put(each, lag(each)));
        return lags;
    }
}
