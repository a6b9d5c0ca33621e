package org.jiban.order;

/** Stage (阶段) of an order. An open question, whistle, objection or extension is a fact beside it. */
public enum Stage {
    TO_DISPATCH,
    DISPATCHED,
    SIGNED,
    CONTACTED,
    HANDLING,
    FEEDBACK_GIVEN,
    CALLBACK_DUE,
    SUPERVISED,
    LEDGERED,
    CLOSED,
    WITHDRAWN;

    /** True while somebody still has to do something about the order. */
    public boolean open() {
        return this != CLOSED && this != WITHDRAWN;
    }
}
