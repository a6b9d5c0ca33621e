package org.jiban.order;

/** The one table of edges (流转表): from, act, to, who, reason needed, source. */
public final class Transitions {
    private Transitions() {}
}
