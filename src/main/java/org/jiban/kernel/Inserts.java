package org.jiban.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Inserts rows, each table's on its own or those of several tables in one round trip: going to the database and back costs
 * both sides as much as storing a row does.
 */
@Component
public class Inserts {
    private final JdbcTemplate template;
    private final ThreadLocal<@Nullable Gathered> gathering = new ThreadLocal<>();

    Inserts(JdbcTemplate template) {
        this.template = template;
    }

    /** Inserts the rows in one round trip, at once or at the end of {@link #together}; no row is fine. */
    public void add(Insert insert, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Gathered gathered = gathering.get();
        if (gathered == null) {
            template.batchUpdate(insert.sql(1), rows);
        } else {
            gathered.add(insert, rows);
        }
    }

    /**
     * Holds back what {@code work} adds and sends it in its order when the work is done, in the running transaction. The
     * work must not read what it adds.
     *
     * @throws IllegalStateException without a transaction
     */
    public <T> T together(Supplier<T> work) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("What is inserted together belongs to one transaction");
        }
        if (gathering.get() != null) {
            return work.get();
        }
        Gathered gathered = new Gathered();
        gathering.set(gathered);
        T result;
        try {
            result = work.get();
        } finally {
            gathering.remove();
        }
        gathered.send(template);
        return result;
    }

    /** Statements of one round trip, and their values one after the other. */
    private static final class Gathered {
        private final List<String> statements = new ArrayList<>();
        private final List<@Nullable Object> values = new ArrayList<>();

        void add(Insert insert, List<@Nullable Object[]> rows) {
            statements.add(insert.sql(rows.size()));
            for (@Nullable Object[] row : rows) {
                for (Object value : row) {
                    values.add(value);
                }
            }
        }

        void send(JdbcTemplate template) {
            if (!statements.isEmpty()) {
                template.update(String.join(";\n", statements), values.toArray());
            }
        }
    }
}
