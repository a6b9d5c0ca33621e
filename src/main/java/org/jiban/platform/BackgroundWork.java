package org.jiban.platform;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jiban.kernel.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs every {@link Background} on a thread of its own while the process serves; one that fails rests and tries again. */
@Component
@ConditionalOnProperty(name = "jiban.background", havingValue = "true")
class BackgroundWork implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    private final List<Background> work;
    private final AtomicBoolean running = new AtomicBoolean();
    private List<Thread> threads = List.of();

    BackgroundWork(List<Background> work) {
        this.work = work;
    }

    @Override
    public void start() {
        running.set(true);
        threads = work.stream()
                .map(each ->
                        Thread.ofVirtual().name("background-" + each.name()).start(() -> repeat(each)))
                .toList();
    }

    private void repeat(Background each) {
        while (running.get()) {
            try {
                if (!each.round()) {
                    Thread.sleep(each.pause());
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!running.get() || !rest(each, e)) {
                    return;
                }
            }
        }
    }

    private static boolean rest(Background each, RuntimeException problem) {
        LOG.error("Background work {} failed; it tries again in {}", each.name(), AFTER_FAILURE, problem);
        try {
            Thread.sleep(AFTER_FAILURE);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Override
    public void stop() {
        running.set(false);
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }
}
