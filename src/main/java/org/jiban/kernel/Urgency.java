package org.jiban.kernel;

/** Urgency (紧急程度) of an order; the feedback limits are 2 h, 24 h, 7 d and 15 d (DB11/T 2021-2022). */
public enum Urgency {
    L1,
    L2,
    L3,
    L4
}
