package org.jiban.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiban.support.CountingDriver;
import org.jiban.support.TestApplication;
import org.jiban.support.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

class InsertsTest {
    private static final Insert KEY = new Insert(
            "INSERT INTO throttle (key, tries, window_start)",
            "(?::text::bytea, ?, now())",
            "ON CONFLICT (key) DO UPDATE SET tries = excluded.tries");
    private static final Insert MESSAGE =
            new Insert("INSERT INTO phone_inbox (id, number, text, at)", "(?, ?, '-', now())");

    private static TestApplication application;
    private static Inserts inserts;
    private static Transactions transactions;

    @BeforeAll
    static void start() {
        application = TestApplication.on(CountingDriver.through(TestDatabase.fresh()), Map.of());
        inserts = application.bean(Inserts.class);
        transactions = application.bean(Transactions.class);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    /** Rows of two values each. */
    private static List<@Nullable Object[]> rows(Object... values) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 0; i < values.length; i += 2) {
            rows.add(row(values[i], values[i + 1]));
        }
        return rows;
    }

    private static @Nullable Object[] row(Object key, Object value) {
        return new Object[] {key, value};
    }

    private static int tries(String key) {
        return application
                .bean(JdbcClient.class)
                .sql("SELECT coalesce(sum(tries), 0) FROM throttle WHERE key = :key::text::bytea")
                .param("key", key)
                .query(Integer.class)
                .single();
    }

    @Test
    void whatIsAddedTogetherIsSentAtTheEndInItsOrder() {
        transactions.inOne(() -> inserts.together(() -> {
            inserts.add(KEY, rows("one", 1, "two", 2));
            inserts.add(MESSAGE, rows(1L, "1", 2L, "2"));
            inserts.add(KEY, rows("one", 3, "three", 4));
            inserts.add(KEY, rows());
            assertThat(tries("one")).isZero();
            return true;
        }));
        assertThat(List.of(tries("one"), tries("two"), tries("three"))).containsExactly(3, 2, 4);
    }

    @Test
    void togetherIsOneRoundTripOfSeveralStatements() {
        List<String> sent = CountingDriver.during(() -> transactions.inOne(() -> inserts.together(() -> {
            inserts.add(KEY, rows("four", 1, "five", 2));
            inserts.add(MESSAGE, rows(3L, "1", 4L, "2"));
            return true;
        })));
        assertThat(sent).hasSize(3).contains("commit");
    }

    @Test
    void oneRefusedRowTakesEverythingBack() {
        assertThatThrownBy(() -> transactions.inOne(() -> inserts.together(() -> {
                    inserts.add(KEY, rows("six", 1, "seven", 2));
                    inserts.add(MESSAGE, rows(5L, "1", 5L, "2"));
                    return true;
                })))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(tries("six")).isZero();
    }

    @Test
    void failedWorkSendsNothingAndLeavesNothingBehind() {
        assertThatThrownBy(() -> transactions.inOne(() -> inserts.together(() -> {
                    inserts.add(KEY, rows("nine", 1, "ten", 2));
                    throw new IllegalArgumentException("no");
                })))
                .isInstanceOf(IllegalArgumentException.class);
        inserts.add(KEY, rows("eleven", 1, "twelve", 2));
        assertThat(List.of(tries("nine"), tries("eleven"))).containsExactly(0, 1);
    }

    @Test
    void togetherNeedsATransaction() {
        assertThatThrownBy(() -> inserts.together(() -> true)).isInstanceOf(IllegalStateException.class);
    }
}
