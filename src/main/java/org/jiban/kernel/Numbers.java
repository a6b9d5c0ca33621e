package org.jiban.kernel;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers (编号) people read out loud, such as {@code 12345-261124-0000042}: the line, the day, a running count. Each
 * process leases a block of the day's numbers in a transaction of its own; gaps are allowed, repeats are not.
 */
@Component
public class Numbers {
    private static final int BLOCK = 200;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;
    private final City city;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable LocalDate day;
    private long next;
    private long end;

    Numbers(JdbcClient jdbc, Transactions transactions, Clock clock, City city) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        this.city = city;
    }

    /** The next number of today (in the city's zone). */
    public String next() {
        lock.lock();
        try {
            LocalDate today = LocalDate.ofInstant(clock.instant(), city.zone());
            if (!today.equals(day) || next == end) {
                transactions.apart(() -> lease(today));
            }
            return "%s-%s-%07d".formatted(city.numberPrefix(), DAY.format(today), next++);
        } finally {
            lock.unlock();
        }
    }

    private void lease(LocalDate today) {
        end = jdbc.sql("""
                INSERT INTO number_lease (day, taken) VALUES (:day, :block)
                ON CONFLICT (day) DO UPDATE SET taken = number_lease.taken + :block
                RETURNING taken""")
                        .param("day", today)
                        .param("block", BLOCK)
                        .query(Long.class)
                        .single()
                + 1;
        next = end - BLOCK;
        day = today;
    }
}
