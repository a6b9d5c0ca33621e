package org.jiban.order;

/** Kind of dispatch (派单方式): direct, lead with assists, district backstop, double dispatch, sent on to another unit. */
public enum DispatchKind {
    DIRECT,
    LEAD,
    DISTRICT,
    DOUBLE,
    REDISPATCH
}
