package org.jiban.command;

import java.io.PrintStream;

/** A bar on stderr (进度条): redrawn in place on a terminal, one line for each tenth elsewhere. */
final class ProgressBar {
    private static final int WIDTH = 40;
    private static final int TENTHS = 10;

    private final PrintStream out;
    private final String what;
    private final boolean terminal;
    private int shown = -1;

    ProgressBar(String what) {
        this(what, System.err, System.console() != null && System.console().isTerminal());
    }

    ProgressBar(String what, PrintStream out, boolean terminal) {
        this.what = what;
        this.out = out;
        this.terminal = terminal;
    }

    /** Shows how much is done, 0..1, and a few words about where it stands. */
    synchronized void show(double part, String where) {
        int percent = (int) Math.round(100 * Math.clamp(part, 0, 1));
        int step = terminal ? percent : percent / TENTHS;
        if (step == shown) {
            return;
        }
        shown = step;
        if (terminal) {
            int full = WIDTH * percent / 100;
            out.printf("\r  %s [%s%s] %3d %% %s ", what, "#".repeat(full), ".".repeat(WIDTH - full), percent, where);
            if (percent == 100) {
                out.println();
            }
        } else {
            out.printf("  %s %3d %% %s%n", what, percent, where);
        }
        out.flush();
    }
}
