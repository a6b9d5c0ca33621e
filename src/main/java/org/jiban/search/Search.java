package org.jiban.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.apache.lucene.store.AlreadyClosedException;
import org.springframework.stereotype.Component;

/**
 * The door of full text search. Before it answers it reads what the journal has settled since, so that whoever has just
 * filed an order finds it; what it cannot catch up with at once it says in {@link Hits#behindSeconds()}.
 */
@Component
public class Search {
    private static final int STEPS_BEFORE_AN_ANSWER = 2;
    private static final int MOST_HITS = 500;

    private final IndexKeeper keeper;
    private final OrderQueries queries = new OrderQueries(WordsAnalyzer.forQueries());

    Search(IndexKeeper keeper) {
        this.keeper = keeper;
    }

    /**
     * Orders in which every word occurs, newest first.
     *
     * @throws SearchNotReady while the index is built
     */
    public Hits find(SearchFilter filter) {
        try {
            return search(filter);
        } catch (AlreadyClosedException e) {
            // this process has just become the writer; the index it reads now is another
            return search(filter);
        }
    }

    private Hits search(SearchFilter filter) {
        try {
            OrderIndex index = keeper.fresh(STEPS_BEFORE_AN_ANSWER);
            if (!index.isComplete()) {
                throw new SearchNotReady();
            }
            int limit = Math.clamp(filter.limit(), 1, MOST_HITS);
            List<Long> ids = index.newest(queries.of(filter), limit + 1);
            return new Hits(ids.stream().limit(limit).toList(), ids.size() > limit, keeper.behindSeconds());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Age in seconds of the oldest settled entry that is not in the index yet; 0 when there is none. */
    public long behindSeconds() {
        try {
            return keeper.behindSeconds();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Builds the index anew and returns when it is complete. Where another process writes it, that process does it.
     *
     * @param patience how long to wait for the other process
     * @throws IllegalStateException when it has not done it by then
     */
    public void rebuild(Duration patience) {
        try {
            keeper.wantRebuild();
            long end = System.nanoTime() + patience.toNanos();
            while (!keeper.isRebuilt()) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("The index is not rebuilt after " + patience);
                }
                if (!keeper.round()) {
                    Thread.sleep(Duration.ofMillis(200));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the index was rebuilt", e);
        }
    }
}
