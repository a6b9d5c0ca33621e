package org.jiban.order;

/** Part of a unit in an order (工单性质): lead 主办 or assist 协办; CENTRE is the hotline itself before dispatch. */
public enum PartRole {
    LEAD,
    ASSIST,
    CENTRE
}
