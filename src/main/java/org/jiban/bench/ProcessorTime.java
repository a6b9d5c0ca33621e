package org.jiban.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** CPU time that processes have used, from the kernel's {@code /proc}; in milliseconds. */
final class ProcessorTime {
    /** Clock ticks of {@code /proc/PID/stat} per second: 100 on every Linux this runs on. */
    private static final int TICKS_PER_SECOND = 100;

    private static final Pattern COMPILER = Pattern.compile("C[12] Compiler");

    private static final int STATE_FIELD = 2;
    private static final int UTIME = 13;
    private static final int STIME = 14;
    private static final int CHILDREN_UTIME = 15;
    private static final int CHILDREN_STIME = 16;

    private ProcessorTime() {}

    /** User and system time of one process with all its threads. */
    static long of(long pid) throws IOException {
        return millis(ticks(stat(pid)));
    }

    /**
     * The part of {@link #of} that the just-in-time compilers used: it belongs to a start, not to an operation. Zero for
     * a process that ends meanwhile.
     */
    static long ofCompilers(long pid) throws IOException {
        long ticks = 0;
        try (Stream<Path> threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
            for (Path thread : threads.toList()) {
                ticks += Files.exists(thread)
                                && COMPILER.matcher(Files.readString(thread.resolve("comm")))
                                        .lookingAt()
                        ? ticks(fields(thread.resolve("stat")))
                        : 0;
            }
        }
        return millis(ticks);
    }

    /** Time of a PostgreSQL server: the postmaster, its living children, and those that have ended. */
    static long ofServer(long postmaster) throws IOException {
        String[] fields = stat(postmaster);
        long ticks = ticks(fields) + Long.parseLong(fields[CHILDREN_UTIME]) + Long.parseLong(fields[CHILDREN_STIME]);
        long living = 0;
        try (Stream<ProcessHandle> children =
                ProcessHandle.of(postmaster).stream().flatMap(ProcessHandle::children)) {
            for (ProcessHandle child : children.toList()) {
                living += ofIfAlive(child.pid());
            }
        }
        return millis(ticks) + living;
    }

    private static long ofIfAlive(long pid) throws IOException {
        return Files.exists(Path.of("/proc/" + pid)) ? of(pid) : 0;
    }

    private static long ticks(String[] fields) {
        return Long.parseLong(fields[UTIME]) + Long.parseLong(fields[STIME]);
    }

    private static String[] stat(long pid) throws IOException {
        return fields(Path.of("/proc/" + pid + "/stat"));
    }

    /** Fields of a stat line; the command's name may hold blanks and stands in brackets. */
    private static String[] fields(Path stat) throws IOException {
        String line = Files.readString(stat);
        String[] rest = line.substring(line.lastIndexOf(')') + 2).split(" ");
        String[] fields = new String[rest.length + STATE_FIELD];
        System.arraycopy(rest, 0, fields, STATE_FIELD, rest.length);
        return fields;
    }

    private static long millis(long ticks) {
        return ticks * 1000 / TICKS_PER_SECOND;
    }
}
