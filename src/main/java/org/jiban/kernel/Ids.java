package org.jiban.kernel;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Makes 64-bit time-sorted ids (TSID): 41 bits of milliseconds since 2000, 10 bits node, 12 bits sequence. Time never
 * runs backwards; a full millisecond borrows the next.
 */
public final class Ids {
    /** 2000-01-01T00:00:00Z in milliseconds since 1970. */
    static final long EPOCH = 946_684_800_000L;

    static final int NODES = 1024;
    private static final int SEQUENCE_BITS = 12;
    private static final int NODE_BITS = 10;

    private final Clock clock;
    private final long node;
    private final ReentrantLock lock = new ReentrantLock();
    private long last;

    /** @param node 0..1023, leased from the database so that no two processes share it */
    public Ids(Clock clock, int node) {
        if (node < 0 || node >= NODES) {
            throw new IllegalArgumentException("node " + node);
        }
        this.clock = clock;
        this.node = node;
    }

    /** The next id, larger than every id this process made before. */
    public long next() {
        lock.lock();
        try {
            long now = (clock.millis() - EPOCH) << SEQUENCE_BITS;
            last = Math.max(now, last + 1);
            return assemble(last >> SEQUENCE_BITS, last & ((1 << SEQUENCE_BITS) - 1));
        } finally {
            lock.unlock();
        }
    }

    /** An id that lies at {@code time}, for imported history; {@code sequence} 0..4095 tells rows of one millisecond apart. */
    public long at(Instant time, int sequence) {
        return assemble(time.toEpochMilli() - EPOCH, sequence & ((1 << SEQUENCE_BITS) - 1));
    }

    private long assemble(long millis, long sequence) {
        return (millis << (NODE_BITS + SEQUENCE_BITS)) | (node << SEQUENCE_BITS) | sequence;
    }

    /** The smallest id that can lie at {@code time}: the lower bound of partitions and scans. */
    public static long lowest(Instant time) {
        return (time.toEpochMilli() - EPOCH) << (NODE_BITS + SEQUENCE_BITS);
    }

    /** The moment an id was made, to the millisecond. */
    public static Instant timeOf(long id) {
        return Instant.ofEpochMilli((id >> (NODE_BITS + SEQUENCE_BITS)) + EPOCH);
    }

    /** The id that stands in an address, a form or JSON; empty when it is no number or too large for one. */
    public static Optional<Long> written(@Nullable String id) {
        if (id == null || !id.matches("\\d{1,19}")) {
            return Optional.empty();
        }
        BigInteger number = new BigInteger(id);
        return number.bitLength() < Long.SIZE ? Optional.of(number.longValue()) : Optional.empty();
    }
}
