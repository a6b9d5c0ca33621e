package org.jiban.command;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was started is stopped in the reverse order, once, however the process ends: done, failed, or Ctrl-C. */
final class Ending {
    private static final Logger LOG = LoggerFactory.getLogger(Ending.class);

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    Ending() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "ending"));
    }

    synchronized <T extends AutoCloseable> T with(T resource) {
        started.push(resource);
        return resource;
    }

    /** Stops everything now, the last started first. */
    synchronized void close() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception problem) {
                LOG.error("Something that was started could not be stopped", problem);
            }
        }
        closed.countDown();
    }

    /**
     * Waits for an end that has begun and takes this thread with it. To return or to fail would do more work on what is
     * being stopped at this moment.
     */
    void leave() {
        while (true) {
            LockSupport.park(this);
        }
    }

    /** Waits until the process is asked to end and everything is stopped. */
    void await() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
