package org.jiban.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.jiban.kernel.Background;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps the index of this process up to date. Of the processes on one home folder one writes; when it ends, another takes
 * over at its next round.
 */
@Component
class IndexKeeper implements Background, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
    private static final int STEPS_A_ROUND = 10;

    private final IndexFolder folder;
    private final IndexFeed feed;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable OrderIndex open;

    IndexKeeper(IndexFolder folder, IndexFeed feed) {
        this.folder = folder;
        this.feed = feed;
    }

    @Override
    public String name() {
        return "search-index";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(2);
    }

    /** Reads what the journal has settled, and makes it survive. */
    @Override
    public boolean round() {
        lock.lock();
        try {
            takeOver();
            boolean more = catchUp(STEPS_A_ROUND);
            if (index().writes()) {
                index().commit();
            }
            return more;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.unlock();
        }
    }

    /** The index after at most {@code steps} batches were read into it, as far as this process writes it. */
    OrderIndex fresh(int steps) throws IOException {
        lock.lock();
        try {
            catchUp(steps);
            return index();
        } finally {
            lock.unlock();
        }
    }

    private boolean catchUp(int steps) throws IOException {
        OrderIndex index = index();
        if (!index.writes()) {
            index.refresh();
            return false;
        }
        if (folder.rebuildWanted()) {
            feed.begin(index);
            folder.rebuildBegun();
        }
        boolean more = true;
        for (int step = 0; more && step < steps; step++) {
            more = feed.step(index);
        }
        index.refresh();
        return more;
    }

    /** Asks for a new index; {@link #isRebuilt} says when it is there. */
    void wantRebuild() throws IOException {
        folder.wantRebuild();
    }

    boolean isRebuilt() throws IOException {
        return !folder.rebuildWanted() && fresh(0).isComplete();
    }

    private void takeOver() throws IOException {
        OrderIndex reading = index();
        if (reading.writes()) {
            return;
        }
        var writing = OrderIndex.writing(folder.files());
        if (writing.isPresent()) {
            open = writing.get();
            reading.close();
        }
    }

    private OrderIndex index() throws IOException {
        OrderIndex index = open;
        if (index == null || index.isBroken()) {
            index = opened();
            open = index;
        }
        return index;
    }

    /** An index that cannot be read is thrown away and built anew: the journal has everything. */
    private OrderIndex opened() throws IOException {
        try {
            var writing = OrderIndex.writing(folder.files());
            return writing.isPresent() ? writing.get() : OrderIndex.reading(folder.files());
        } catch (CorruptIndexException | IndexFormatTooOldException problem) {
            LOG.warn("The search index cannot be read and is built anew: {}", problem.getMessage());
            folder.clear();
            return OrderIndex.writing(folder.files()).orElseThrow(SearchNotReady::new);
        }
    }

    long behindSeconds() throws IOException {
        return feed.behindSeconds(fresh(0));
    }

    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            if (open != null) {
                open.close();
                open = null;
            }
        } finally {
            lock.unlock();
        }
    }
}
