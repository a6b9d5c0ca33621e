package org.jiban.intake;

/** What became of a contact (受理结果). */
public enum Outcome {
    /** Answered at once, from the knowledge base or from an order's own state. */
    ANSWERED,
    /** One or several orders were opened. */
    ORDER,
    /** Sent another way: an emergency line, a statutory procedure. A danger also opens its order. */
    ROUTED,
    /** Explained why nobody is charged with it; always by a person. */
    EXPLAINED,
    /** Joined to an open order as something more to know. */
    JOINED,
    /** The requester came back about an open order, which was urged (催办告知). */
    URGED
}
