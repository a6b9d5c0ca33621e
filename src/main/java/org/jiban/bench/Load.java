package org.jiban.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;

/** A closed loop: so many workers, each doing one operation after the other for a time. */
final class Load {
    private Load() {}

    /** One finished operation; false when it was refused. */
    interface Operation extends Callable<Boolean> {}

    /** What the loop did; CPU time is the caller's to add. */
    record Done(long operations, long refused, double seconds, long[] latencies) {}

    /** Runs {@code workers} operations side by side for {@code length}. */
    static Done run(int workers, Duration length, IntFunction<Operation> operation) throws Exception {
        long begin = System.nanoTime();
        long end = begin + length.toNanos();
        AtomicLong refused = new AtomicLong();
        try (var pool = Executors.newFixedThreadPool(workers)) {
            List<Callable<long[]>> loops = new ArrayList<>();
            for (int worker = 0; worker < workers; worker++) {
                Operation mine = operation.apply(worker);
                loops.add(() -> loop(mine, end, refused));
            }
            List<long[]> all = new ArrayList<>();
            for (var future : pool.invokeAll(loops)) {
                all.add(future.get());
            }
            long[] latencies = all.stream().flatMapToLong(Arrays::stream).toArray();
            return new Done(latencies.length, refused.get(), (System.nanoTime() - begin) / 1e9, latencies);
        }
    }

    private static long[] loop(Operation operation, long end, AtomicLong refused) throws Exception {
        long[] latencies = new long[1024];
        int count = 0;
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            boolean done = operation.call();
            if (!done) {
                refused.incrementAndGet();
                continue;
            }
            if (count == latencies.length) {
                latencies = Arrays.copyOf(latencies, count * 2);
            }
            latencies[count++] = (System.nanoTime() - start) / 1000;
        }
        return Arrays.copyOf(latencies, count);
    }
}
