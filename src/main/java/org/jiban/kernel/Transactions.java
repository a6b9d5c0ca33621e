package org.jiban.kernel;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What must be true together happens in one transaction; a call inside a running transaction joins it. */
@Component
public class Transactions {
    private final TransactionTemplate joining;
    private final TransactionTemplate apart;

    Transactions(PlatformTransactionManager manager) {
        joining = new TransactionTemplate(manager);
        apart = new TransactionTemplate(manager);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Runs {@code work} in the running transaction, or in a new one; any exception rolls it back. */
    @SuppressWarnings("NullAway") // the template hands back exactly what the work returned
    public <T> T inOne(Supplier<T> work) {
        return joining.execute(status -> work.get());
    }

    /** As {@link #inOne(Supplier)} for work without a result. */
    public void inOne(Runnable work) {
        joining.executeWithoutResult(status -> work.run());
    }

    /** Runs {@code work} in a transaction of its own, committed before this returns. */
    public void apart(Runnable work) {
        apart.executeWithoutResult(status -> work.run());
    }
}
