package org.jiban.recognition;

import java.lang.management.ManagementFactory;

/** What this thread has used of a processor. */
final class Cpu {
    private Cpu() {}

    static long nanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
