package org.jiban.command;

import java.util.function.Consumer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;

/** What is done when the application's parts are made and before any of them works by itself. */
final class FirstThing implements SmartLifecycle {
    private final ApplicationContext context;
    private final Consumer<ApplicationContext> work;
    private volatile boolean done;

    FirstThing(ApplicationContext context, Consumer<ApplicationContext> work) {
        this.context = context;
        this.work = work;
    }

    @Override
    public void start() {
        work.accept(context);
        done = true;
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
