package org.jiban.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * What one scenario cost.
 *
 * @param operations finished operations
 * @param refused operations answered with an error
 * @param seconds wall time
 * @param applicationMillis CPU time of the application, milliseconds
 * @param compilerMillis the part of it that the application's just-in-time compilers used
 * @param databaseMillis CPU time of the database server, milliseconds
 * @param latencies of each operation, microseconds, sorted
 */
public record Measured(
        String name,
        long operations,
        long refused,
        double seconds,
        long applicationMillis,
        long compilerMillis,
        long databaseMillis,
        long[] latencies) {

    public Measured {
        Arrays.sort(latencies);
    }

    public double perSecond() {
        return operations / seconds;
    }

    public double applicationPerOperation() {
        return applicationMillis / (double) operations;
    }

    public double compilerPerOperation() {
        return compilerMillis / (double) operations;
    }

    public double databasePerOperation() {
        return databaseMillis / (double) operations;
    }

    public double percentileMillis(double share) {
        return latencies.length == 0 ? 0 : latencies[(int) (share * (latencies.length - 1))] / 1000.0;
    }

    /** One line of the results table. */
    public String line() {
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f | %.2f | %.2f | %.2f | %d |",
                name,
                perSecond(),
                percentileMillis(0.5),
                percentileMillis(0.99),
                applicationPerOperation(),
                databasePerOperation(),
                applicationPerOperation() + databasePerOperation(),
                refused);
    }

    /** Heads of the columns of {@link #line()}. */
    public static String head() {
        return """
                | Scenario | per second | p50 ms | p99 ms | application CPU-ms | database CPU-ms | together | refused |
                |---|---:|---:|---:|---:|---:|---:|---:|""";
    }
}
