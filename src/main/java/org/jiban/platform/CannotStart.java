package org.jiban.platform;

/** The process cannot start, and why, with a way out, in a sentence for whoever started it. */
public final class CannotStart extends RuntimeException {
    public CannotStart(String sentence) {
        super(sentence);
    }
}
